package org.gongdan.subsidy.investment.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnsTest {

    private static final BigDecimal EIGHT_PERCENT = new BigDecimal("0.08");

    /**
     * The spreadsheet that published the classic example stops searching at 1e-8, and its printed rate is 1.5e-9 too
     * high; hence the tolerance here, and the exact rate in the next test.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void findsTheRateOfThePublishedVectors(String name, List<CashFlow> flows, String expected) {
        var xirr = Returns.of(flows, EIGHT_PERCENT).xirr();
        switch (expected) {
            case "none" -> assertThat(xirr).isInstanceOf(Xirr.None.class);
            case "ambiguous" -> assertThat(xirr).isInstanceOf(Xirr.Several.class);
            default ->
                assertThat(((Xirr.One) xirr).rate())
                        .isCloseTo(new BigDecimal(expected), within(new BigDecimal("2e-9")));
        }
    }

    @Test
    void findsTheClassicRateToItsTenthDecimal() {
        // 0.37336253351883151… by bisection with 50 digits
        var flows = List.of(
                flow("2008-01-01", "-10000"),
                flow("2008-03-01", "2750"),
                flow("2008-10-30", "4250"),
                flow("2009-02-15", "3250"),
                flow("2009-04-01", "2750"));
        assertThat(Returns.of(flows, EIGHT_PERCENT).xirr()).isEqualTo(new Xirr.One(new BigDecimal("0.3733625335")));
    }

    static Stream<Arguments> vectors() {
        record Case(List<CashFlow> flows, List<String> expected) {}
        var cases = new LinkedHashMap<String, Case>();
        try (var file = ReturnsTest.class.getResourceAsStream("/vectors/xirr.csv");
                var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> {
                var each = cases.computeIfAbsent(
                        row.getField("case"), name -> new Case(new ArrayList<>(), new ArrayList<>()));
                each.flows.add(flow(row.getField("date"), row.getField("amount")));
                if (!row.getField("expected_xirr").isEmpty()) {
                    each.expected.add(row.getField("expected_xirr"));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(4);
        return cases.entrySet().stream()
                .map(each -> Arguments.of(
                        each.getKey(),
                        each.getValue().flows(),
                        each.getValue().expected().getFirst()));
    }

    @Test
    void namesEveryRateWhenSeveralFit() {
        var flows = List.of(flow("2020-01-01", "-1000"), flow("2020-12-31", "2300"), flow("2021-12-31", "-1320"));
        assertThat(Returns.of(flows, EIGHT_PERCENT).xirr())
                .isEqualTo(new Xirr.Several(List.of(new BigDecimal("0.1000000000"), new BigDecimal("0.2000000000"))));
    }

    @Test
    void countsARateThatIsOnlyTouchedAsOne() {
        // -100·(1+r)² + 220·(1+r) - 121 = -(10·(1+r) - 11)²
        var flows = List.of(flow("2020-01-01", "-100"), flow("2020-12-31", "220"), flow("2021-12-31", "-121"));
        assertThat(((Xirr.One) Returns.of(flows, EIGHT_PERCENT).xirr()).rate())
                .isCloseTo(new BigDecimal("0.1"), within(new BigDecimal("1e-6")));
    }

    @Test
    void findsThreeRates() {
        // (1+r-1.1)·(1+r-1.5)·(1+r-2) over three years of 365 days
        var flows = List.of(
                flow("2021-01-01", "-1000"),
                flow("2022-01-01", "4600"),
                flow("2023-01-01", "-6850"),
                flow("2024-01-01", "3300"));
        assertThat(((Xirr.Several) Returns.of(flows, EIGHT_PERCENT).xirr()).rates())
                .containsExactly(
                        new BigDecimal("0.1000000000"), new BigDecimal("0.5000000000"), new BigDecimal("1.0000000000"));
    }

    @ParameterizedTest
    @CsvSource({
        "-100, 150,        0.5000000000", // an ordinary year
        "-100, 100,        0.0000000000", // only its own money back
        "-100, 1,         -0.9900000000", // nearly all lost
        "-1, 1000001, 1000000.0000000000", // the highest rate that is looked for
        "100, -150,        0.5000000000", // a loan: first in, then out
    })
    void findsTheRateOfOneYear(String first, String second, BigDecimal rate) {
        var flows = List.of(flow("2023-01-01", first), flow("2024-01-01", second));
        assertThat(Returns.of(flows, EIGHT_PERCENT).xirr()).isEqualTo(new Xirr.One(rate));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1000002", "-1000000, 99", "-100, -1", "100, 1"})
    void saysWhenNoRateFits(String first, String second) {
        var flows = List.of(flow("2023-01-01", first), flow("2024-01-01", second));
        assertThat(Returns.of(flows, EIGHT_PERCENT).xirr()).isEqualTo(new Xirr.None(Xirr.Reason.NO_RATE));
    }

    @Test
    void needsMoneyThatMovesOnTwoDays() {
        assertThat(List.of(
                        Returns.of(List.of(), EIGHT_PERCENT).xirr(),
                        Returns.of(List.of(flow("2023-01-01", "-5")), EIGHT_PERCENT)
                                .xirr(),
                        Returns.of(List.of(flow("2023-01-01", "-5"), flow("2023-01-01", "9")), EIGHT_PERCENT)
                                .xirr(),
                        Returns.of(List.of(flow("2023-01-01", "-5"), flow("2024-01-01", "0")), EIGHT_PERCENT)
                                .xirr()))
                .containsOnly(new Xirr.None(Xirr.Reason.TOO_FEW_FLOWS));
    }

    @Test
    void doesNotMindTheOrderOfTheFlows() {
        var flows = List.of(flow("2008-01-01", "-100"), flow("2008-06-01", "60"), flow("2009-01-01", "70"));
        assertThat(Returns.of(flows.reversed(), EIGHT_PERCENT)).isEqualTo(Returns.of(flows, EIGHT_PERCENT));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 0.08, 108.00, 0.00", // one year of 365 days
        "2023-01-01, 0.08, 108.01, 0.01",
        "2023-01-01, 0, 100.01, 0.01",
        "2023-01-01, 1, 100.00, -50.00",
        "2023-01-01, -0.5, 100.00, 100.00",
        "2024-01-01, 0.08, 108.00, 0.02", // 365 days into a leap year are not yet a calendar year later
    })
    void discountsOnActualDays(LocalDate start, BigDecimal rate, String back, BigDecimal npv) {
        var later = start.plusDays(start.isLeapYear() ? 364 : 365);
        var flows = List.of(new CashFlow(start, Money.ofYuan("-100")), new CashFlow(later, Money.ofYuan(back)));
        assertThat(Returns.of(flows, rate).npv()).isEqualTo(npv);
    }

    @Test
    void keepsTheFenOfLargeAmounts() {
        var flows = List.of(flow("2023-01-01", "-90000000000000.01"), flow("2024-01-01", "99000000000000.02"));
        assertThat(Returns.of(flows, new BigDecimal("0.1")).npv()).isEqualTo("0.01");
    }

    @Test
    void hasNoValueAtARateThatLeavesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Returns.of(List.of(), BigDecimal.ONE.negate()));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-15, 2024-01-15, 0", // paid back the same day
        "2024-01-15, 2024-02-15, 1",
        "2024-01-15, 2024-02-16, 2", // a month that has begun counts
        "2024-01-31, 2024-02-29, 1", // the end of a shorter month
        "2024-01-01, 2025-01-01, 12",
    })
    void countsMonthsUntilTheMoneyIsBack(String out, String back, int months) {
        var flows = List.of(flow(out, "-10"), flow(back, "10"), flow("2026-01-01", "-10"));
        assertThat(Returns.of(flows, EIGHT_PERCENT).paybackMonths()).isEqualTo(months);
    }

    @Test
    void countsFromTheFirstOutlayAndNotFromAnAdvance() {
        var flows = List.of(flow("2024-01-01", "4"), flow("2024-03-01", "-10"), flow("2024-06-01", "6"));
        assertThat(Returns.of(flows, EIGHT_PERCENT).paybackMonths()).isEqualTo(3);
    }

    @Test
    void hasNoPaybackWhenAFenIsMissing() {
        var flows = List.of(flow("2024-01-01", "-10"), flow("2030-01-01", "9.99"));
        assertThat(Returns.of(flows, EIGHT_PERCENT).paybackMonths()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-100, 125, 0.250000", "-100, 100, 0.000000", "-100, 0, -1.000000", "-3, 4, 0.333333"})
    void dividesWhatIsLeftByWhatWasLaidOut(String out, String back, BigDecimal roi) {
        var flows = List.of(flow("2024-01-01", out), flow("2025-01-01", back));
        assertThat(Returns.of(flows, EIGHT_PERCENT).roi()).isEqualTo(roi);
    }

    @Test
    void hasNoRoiWithoutOutlay() {
        assertThat(Returns.of(List.of(flow("2024-01-01", "5")), EIGHT_PERCENT).roi())
                .isNull();
    }

    private static CashFlow flow(String date, String amount) {
        return new CashFlow(LocalDate.parse(date), Money.ofYuan(amount));
    }
}
