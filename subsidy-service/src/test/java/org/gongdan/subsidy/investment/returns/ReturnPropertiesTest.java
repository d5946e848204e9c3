package org.gongdan.subsidy.investment.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any flows. */
class ReturnPropertiesTest {

    private static final long SEED = Long.getLong("gongdan.seed", 20250222L);
    private static final BigDecimal EIGHT_PERCENT = new BigDecimal("0.08");
    private static final int CASES = 500;

    private final Random random = new Random(SEED);

    @Test
    void doesNotChangeARateByTheUnitOfMoney() {
        for (var number = 0; number < CASES; number++) {
            var flows = project();
            var scaled = flows.stream()
                    .map(flow ->
                            new CashFlow(flow.date(), Money.ofFen(flow.amount().fen() * 1024)))
                    .toList();
            var one = Returns.of(flows, EIGHT_PERCENT);
            var other = Returns.of(scaled, EIGHT_PERCENT);
            assertThat(other.xirr()).as("%s", flows).isEqualTo(one.xirr());
            assertThat(other.roi()).isEqualTo(one.roi());
            assertThat(other.benefitCost()).isEqualTo(one.benefitCost());
            assertThat(other.paybackMonths()).isEqualTo(one.paybackMonths());
        }
    }

    @Test
    void doesNotChangeWhenAllFlowsAreLater() {
        for (var number = 0; number < CASES; number++) {
            var flows = project();
            var later = flows.stream()
                    .map(flow -> new CashFlow(flow.date().plusDays(1461), flow.amount()))
                    .toList();
            assertThat(Returns.of(later, EIGHT_PERCENT)).as("%s", flows).isEqualTo(Returns.of(flows, EIGHT_PERCENT));
        }
    }

    @Test
    void isWorthLessAtAHigherRateWhenAllIsSpentOnTheFirstDay() {
        for (var number = 0; number < CASES; number++) {
            var flows = new ArrayList<>(project());
            flows.removeIf(flow -> flow.amount().isNegative());
            flows.add(flow("2019-12-31", -1_000_000));
            var before = Returns.of(flows, new BigDecimal("-0.5")).npv();
            for (var rate : List.of("-0.2", "0", "0.05", "0.5", "3")) {
                var npv = Returns.of(flows, new BigDecimal(rate)).npv();
                assertThat(npv).as("%s at %s", flows, rate).isLessThanOrEqualTo(before);
                before = npv;
            }
        }
    }

    @Test
    void isWorthNothingAtItsRate() {
        for (var number = 0; number < CASES; number++) {
            var flows = project();
            if (Returns.of(flows, EIGHT_PERCENT).xirr() instanceof Xirr.One(var rate)) {
                var step = new BigDecimal("1e-9")
                        .multiply(rate.add(BigDecimal.ONE))
                        .max(new BigDecimal("1e-9"));
                assertThat(exact(flows, rate.subtract(step)).signum())
                        .as("%s", flows)
                        .isPositive();
                assertThat(exact(flows, rate.add(step)).signum())
                        .as("%s", flows)
                        .isNegative();
            }
        }
    }

    @Test
    void isOneMoreThanTheReturnWithoutInterest() {
        for (var number = 0; number < CASES; number++) {
            var returns = Returns.of(project(), BigDecimal.ZERO);
            assertThat(returns.benefitCost())
                    .isEqualTo(Objects.requireNonNull(returns.roi()).add(BigDecimal.ONE));
        }
    }

    /** Columns may be added: what each is worth adds up, and nothing is lost below a fen. */
    @Test
    void addsUpColumnByColumn() {
        var discount = Discount.at(EIGHT_PERCENT);
        for (var number = 0; number < CASES; number++) {
            var one = project();
            var other = project();
            var table = FlowTable.of(List.of(one, other), LocalDate.MAX, discount);
            var sum = table.yuan(table.column(0).plus(table.column(1)));
            assertThat(sum)
                    .isCloseTo(
                            table.yuan(table.column(0)).add(table.yuan(table.column(1))),
                            within(new BigDecimal("0.01")));
            assertThat(table.yuan(table.column(0).plus(table.column(0).negated())))
                    .isEqualTo("0.00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.9999", "-0.5", "0", "0.08", "3", "100000"})
    void holdsItsFactorsToThirtyDigits(String rate) {
        var discount = Discount.at(new BigDecimal(rate));
        for (var days : new int[] {0, 1, 31, 364, 365, 366, 3650}) {
            var factor = discount.factorAfter(days);
            var held = new BigDecimal(factor.high()).add(new BigDecimal(factor.low()));
            var exact = discount.exactFactorAfter(days);
            assertThat(held.subtract(exact).abs())
                    .as("%d days", days)
                    .isLessThanOrEqualTo(exact.multiply(new BigDecimal("1e-30")).add(new BigDecimal("1e-300")));
        }
    }

    @Test
    void valuesACenturyAtRatesThatNoDoubleHolds() {
        var flows = List.of(flow("1900-01-01", -1), flow("2150-01-01", 1));
        assertThat(Returns.of(flows, new BigDecimal("-0.9999")).npv()).isGreaterThan(new BigDecimal("1e990"));
    }

    @Test
    void refusesSumsBeyondTheRangeOfMoneyInsteadOfGettingThemWrong() {
        var flows = List.of(flow("2026-01-01", Long.MAX_VALUE), flow("2026-01-02", Long.MAX_VALUE));
        assertThatThrownBy(() -> Returns.of(flows, EIGHT_PERCENT)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundsHalfAFenToTheEvenOne() {
        assertThat(new TwoDoubles(2.5, 0).fenAsYuan()).isEqualTo("0.02");
        assertThat(new TwoDoubles(3.5, 0).fenAsYuan()).isEqualTo("0.04");
        assertThat(new TwoDoubles(-2.5, 0).fenAsYuan()).isEqualTo("-0.02");
        assertThat(new TwoDoubles(2.5, 1e-17).fenAsYuan()).isEqualTo("0.03");
        assertThat(new TwoDoubles(2.5, -1e-17).fenAsYuan()).isEqualTo("0.02");
        assertThat(new TwoDoubles(0x1p53, 0.75).fenAsYuan()).isEqualTo("90071992547409.93");
        assertThat(new TwoDoubles(0x1p70, -1.5).fenAsYuan())
                .isEqualTo(new BigDecimal(0x1p70).subtract(BigDecimal.TWO).movePointLeft(2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.0625, 0.08493150684931507, 0.9999, 1.1, 7.9, 8.1, 30})
    void raisesEToAPowerToTheLastDigits(double x) {
        assertThat(Power.ofEToMinus(x)).isCloseTo(StrictMath.exp(-x), within(StrictMath.exp(-x) * 5e-16));
    }

    /** Outlays within half a year, benefits after it. */
    private List<CashFlow> project() {
        var start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
        var flows = new ArrayList<CashFlow>();
        for (var each = random.nextInt(1, 6); each > 0; each--) {
            flows.add(new CashFlow(start.plusDays(random.nextInt(180)), Money.ofFen(-random.nextLong(1, 50_000_000))));
        }
        for (var each = random.nextInt(1, 30); each > 0; each--) {
            flows.add(new CashFlow(
                    start.plusDays(180 + random.nextInt(1500)), Money.ofFen(random.nextLong(1, 15_000_000))));
        }
        return flows;
    }

    private static BigDecimal exact(List<CashFlow> flows, BigDecimal rate) {
        var first = flows.stream().map(CashFlow::date).min(LocalDate::compareTo).orElseThrow();
        var discount = Discount.at(rate);
        return flows.stream()
                .map(flow -> flow.amount()
                        .yuan()
                        .multiply(discount.exactFactorAfter(
                                Math.toIntExact(flow.date().toEpochDay() - first.toEpochDay()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .round(new MathContext(34, RoundingMode.HALF_EVEN));
    }

    private static CashFlow flow(String date, long fen) {
        return new CashFlow(LocalDate.parse(date), Money.ofFen(fen));
    }
}
