package org.gongdan.subsidy.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gongdan.subsidy.investment.InvestmentExamples.yuan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongdan.subsidy.investment.DeferredIncome.Month;
import org.gongdan.subsidy.investment.GrantedAsset.Kind;
import org.gongdan.subsidy.investment.GrantedAsset.Method;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeferredIncomeTest {

    private static final List<CashFlow> COST = List.of(flow("2026-01-10", "-1000.00"));

    @Test
    void releasesAnAssetsGrantEvenlyAndTheRestInTheLastMonth() {
        var income = of(asset(Kind.INTANGIBLE_ASSET, "1000", 3, null), flow("2026-02-05", "100.00"));
        assertThat(income.months())
                .extracting(month -> month.month() + " " + month.assetIncome() + " " + month.deferred())
                .containsExactly(
                        "2026-02 0.00 100.00", "2026-03 33.33 66.67", "2026-04 33.33 33.34", "2026-05 33.34 0.00");
        assertThat(income.leftAtDisposal()).isEqualTo(Money.ZERO);
    }

    /** 3, 2 and 1 of 6 parts. */
    @Test
    void releasesByTheSumOfDigits() {
        var asset = new GrantedAsset(
                Kind.INTANGIBLE_ASSET,
                Method.SUM_OF_DIGITS,
                yuan("1000"),
                yuan("1000"),
                LocalDate.of(2026, 3, 15),
                3,
                null);
        assertThat(of(asset, flow("2026-02-05", "100.00")).months())
                .extracting(month -> month.month() + " " + month.assetIncome() + " " + month.deferred())
                .containsExactly(
                        "2026-02 0.00 100.00", "2026-03 50.00 50.00", "2026-04 33.33 16.67", "2026-05 16.67 0.00");
    }

    @Test
    void tellsWhatASpanOfMonthsDid() {
        var income = of(
                asset(Kind.INTANGIBLE_ASSET, "1000", 10, null),
                flow("2026-02-05", "100.00"),
                flow("2026-05-05", "80.00"));
        assertThat(income.during(YearMonth.of(2026, 5), YearMonth.of(2026, 6)))
                .isEqualTo(new DeferredIncome.Span(yuan("80.00"), yuan("80.00"), yuan("40.00"), yuan("120.00")));
        assertThat(income.during(YearMonth.of(2025, 1), YearMonth.of(2025, 12)))
                .isEqualTo(new DeferredIncome.Span(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO));
        assertThat(income.during(YearMonth.of(2027, 1), YearMonth.of(2027, 12)).closing())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void writesAFixedAssetOffFromTheNextMonth() {
        var income = of(asset(Kind.FIXED_ASSET, "1000", 2, null), flow("2026-03-31", "10.00"));
        assertThat(income.months())
                .extracting(month -> month.month() + " " + month.assetIncome())
                .containsExactly("2026-03 0.00", "2026-04 5.00", "2026-05 5.00");
    }

    /** A grant that comes late is spread over what is left of the life, and after its end is income at once. */
    @ParameterizedTest
    @CsvSource({"2026-04-15, 50.00, 2", "2026-05-01, 100.00, 1", "2026-06-01, 100.00, 1", "2027-01-01, 100.00, 1"})
    void spreadsALateGrantOverWhatIsLeft(String paid, String first, int months) {
        var income = of(asset(Kind.INTANGIBLE_ASSET, "1000", 3, null), flow(paid, "100.00"));
        assertThat(income.months()).hasSize(months);
        assertThat(income.months().getFirst().assetIncome()).isEqualTo(yuan(first));
        assertThat(income.months().getLast().deferred()).isEqualTo(Money.ZERO);
    }

    @Test
    void releasesWhatIsLeftWhenTheAssetGoesEarly() {
        var income = of(asset(Kind.INTANGIBLE_ASSET, "1000", 10, "2026-06-20"), flow("2026-02-05", "100.00"));
        assertThat(income.leftAtDisposal()).isEqualTo(yuan("70.00"));
        assertThat(income.months().getLast().toString()).contains("2026-06");
        assertThat(income.months().getLast().assetIncome()).isEqualTo(yuan("70.00"));
    }

    @Test
    void leavesNothingWhenTheLifeWasOverBefore() {
        var income = of(asset(Kind.INTANGIBLE_ASSET, "1000", 3, "2026-06-01"), flow("2026-02-05", "100.00"));
        assertThat(income.leftAtDisposal()).isEqualTo(Money.ZERO);
        assertThat(income.months().getLast().deferred()).isEqualTo(Money.ZERO);
    }

    @Test
    void releasesTheOtherPartAsTheCostArises() {
        var asset = asset(Kind.INTANGIBLE_ASSET, "0", 3, null);
        var costs = List.of(flow("2026-02-10", "-250.00"), flow("2026-04-10", "-750.00"));
        var income = DeferredIncome.of(asset, List.of(flow("2026-01-05", "100.00")), costs);
        assertThat(income.months())
                .extracting(month -> month.otherIncome() + " " + month.deferred())
                .containsExactly("0.00 100.00", "25.00 75.00", "0.00 75.00", "75.00 0.00");
    }

    @Test
    void takesWhatComesAfterTheCostAsIncomeAtOnce() {
        var income = of(asset(Kind.INTANGIBLE_ASSET, "0", 3, null), flow("2026-05-05", "100.00"));
        assertThat(income.months())
                .singleElement()
                .extracting(Month::otherIncome)
                .isEqualTo(yuan("100.00"));
    }

    @Test
    void dividesAPaymentBetweenAssetAndTheRest() {
        var income = of(asset(Kind.INTANGIBLE_ASSET, "333.33", 1, null), flow("2026-03-05", "100.00"));
        assertThat(income.months())
                .containsExactly(
                        new Month(YearMonth.of(2026, 3), yuan("100.00"), yuan("33.33"), yuan("66.67"), Money.ZERO));
    }

    @Test
    void hasNoMonthsBeforeAnythingIsPaid() {
        assertThat(of(asset(Kind.INTANGIBLE_ASSET, "1000", 3, null)).months()).isEmpty();
    }

    @Test
    void losesNoFenWhateverComes() {
        var random = new Random(16);
        for (var number = 0; number < 500; number++) {
            var payments = new ArrayList<CashFlow>();
            for (var each = random.nextInt(1, 5); each > 0; each--) {
                payments.add(new CashFlow(
                        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900)),
                        Money.ofFen(random.nextLong(1, 1_000_000))));
            }
            var disposed = random.nextBoolean() ? LocalDate.of(2026, 3, 15).plusDays(random.nextInt(1500)) : null;
            var asset = new GrantedAsset(
                    Kind.values()[random.nextInt(2)],
                    Method.values()[random.nextInt(2)],
                    Money.ofFen(random.nextLong(0, 100_001)),
                    yuan("1000"),
                    LocalDate.of(2026, 3, 15),
                    random.nextInt(1, 61),
                    disposed);
            var income = DeferredIncome.of(asset, payments, COST);
            var months = income.months();
            assertThat(Money.sum(months, Month::assetIncome).plus(Money.sum(months, Month::otherIncome)))
                    .as("case %d", number)
                    .isEqualTo(Money.sum(payments, CashFlow::amount));
            assertThat(months).allSatisfy(month -> {
                assertThat(month.deferred().isNegative()).isFalse();
                assertThat(month.assetIncome().isNegative()
                                || month.otherIncome().isNegative())
                        .isFalse();
            });
            assertThat(months.getLast().deferred()).isEqualTo(Money.ZERO);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 0, ", "1000, 601, ", "1000.01, 3, ", "-1, 3, ", "1000, 3, 2026-03-14"})
    void refusesWhatIsNoAsset(String cost, int life, @Nullable String disposedOn) {
        assertThatIllegalArgumentException().isThrownBy(() -> asset(Kind.FIXED_ASSET, cost, life, disposedOn));
    }

    private static DeferredIncome of(GrantedAsset asset, CashFlow... payments) {
        return DeferredIncome.of(asset, List.of(payments), COST);
    }

    private static GrantedAsset asset(Kind kind, String cost, int life, @Nullable String disposedOn) {
        return new GrantedAsset(
                kind,
                Method.STRAIGHT_LINE,
                yuan(cost),
                yuan("1000"),
                LocalDate.of(2026, 3, 15),
                life,
                disposedOn == null ? null : LocalDate.parse(disposedOn));
    }

    private static CashFlow flow(String date, String amount) {
        return new CashFlow(LocalDate.parse(date), yuan(amount));
    }
}
