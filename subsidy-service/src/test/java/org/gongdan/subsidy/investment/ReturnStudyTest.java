package org.gongdan.subsidy.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.investment.InvestmentExamples.yuan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.Unavailable;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.investment.ReturnInterval.NoInterval;
import org.gongdan.subsidy.investment.ReturnStudy.NoBreakEven;
import org.gongdan.subsidy.investment.ReturnStudy.NoLeverage;
import org.gongdan.subsidy.investment.Sensitivity.Scenario;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnStudyTest {

    private static final Discount NONE = Discount.at(BigDecimal.ZERO);
    private static final Discount EIGHT = Discount.at(new BigDecimal("0.08"));
    private static final LocalDate LATE = LocalDate.of(2035, 12, 31);

    @Test
    void countsRunningCostAgainstTheEnterpriseButNotAgainstThePublic() {
        var flows = new ProjectFlows(
                List.of(flow("2026-01-10", "-100")),
                List.of(flow("2026-02-10", "40")),
                List.of(),
                List.of(flow("2026-03-10", "-10")),
                months("30", "30", "30"));
        var figures = InvestmentReturns.of(flows, LATE, NONE);
        assertThat(npv(figures, View.PROJECT)).isEqualTo("-20.00");
        assertThat(npv(figures, View.ENTERPRISE_WITH_SUBSIDY)).isEqualTo("20.00");
        assertThat(npv(figures, View.PUBLIC)).isEqualTo("50.00");
    }

    @Test
    void lessensTheBenefitByAMonthOfLossAndCallsItNoOutlay() {
        var flows = simple(List.of(benefit(1, "150", null, null), benefit(2, "-50", null, null)));
        var figure = InvestmentReturns.of(flows, LATE, NONE).getFirst();
        assertThat(figure.roi()).isEqualTo("0.000000");
        assertThat(figure.benefitCost()).isEqualTo("1.000000");
    }

    @Test
    void adjustsOnlyWhenEveryVerifiedMonthHasPeers() {
        assertThat(adjusted(benefit(1, "5", null, null))).isEqualTo(Unavailable.NOTHING_VERIFIED);
        assertThat(adjusted(benefit(1, "5", "4", "3"), benefit(2, "5", "4", null)))
                .isEqualTo(Unavailable.TOO_FEW_PEERS);
        assertThat(adjusted(benefit(1, "5", "4", "3"), benefit(2, "5", null, null)))
                .isNull();
    }

    @Test
    void needsPeersOnlyUpToTheCutOff() {
        var flows = simple(List.of(benefit(1, "5", "4", "3"), benefit(2, "5", "4", null)));
        var figures = InvestmentReturns.of(flows, LocalDate.of(2026, 2, 27), NONE);
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.unavailable()).isNull());
    }

    @Test
    void setsPrivateAgainstPublicMoney() {
        assertThat(study(paid("40")).leverage().ratio()).isEqualTo("1.500000");
        assertThat(study(paid("100")).leverage().ratio()).isEqualTo("0.000000");
        assertThat(study(paid("100.01")).leverage().reason()).isEqualTo(NoLeverage.PAID_AHEAD);
        assertThat(study(simple(List.of())).leverage().reason()).isEqualTo(NoLeverage.NO_PUBLIC_MONEY);
    }

    @Test
    void findsTheShareOfTheClaimedBenefitThatBreaksEven() {
        var flows = simple(List.of(benefit(1, "80", null, null), benefit(7, "120", null, null)));
        var even = ReturnStudy.of(flows, LATE, EIGHT).breakEven().getFirst();
        var share = Objects.requireNonNull(even.share());
        var scaled = flows.withBenefits(flows.benefits().stream()
                .map(each -> new Benefit(
                        each.on(),
                        Money.ofYuan(each.claimed().yuan().multiply(share).setScale(2, RoundingMode.HALF_EVEN)),
                        null,
                        null))
                .toList());
        assertThat(Objects.requireNonNull(InvestmentReturns.of(scaled, LATE, EIGHT)
                                .getFirst()
                                .npv())
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void saysWhyNothingBreaksEven() {
        assertThat(study(simple(List.of())).breakEven().getFirst().reason()).isEqualTo(NoBreakEven.NO_BENEFIT_CLAIMED);
        assertThat(study(paid("100")).breakEven().stream()
                        .filter(even -> even.view() == View.ENTERPRISE_WITH_SUBSIDY)
                        .findFirst()
                        .orElseThrow()
                        .reason())
                .isEqualTo(NoBreakEven.NEEDS_NO_BENEFIT);
    }

    @Test
    void delaysBenefitsToTheEndOfALaterMonthAndLosesNone() {
        var flows = simple(months("50", "50", "50"));
        var study = ReturnStudy.of(flows, LocalDate.of(2026, 3, 31), NONE);
        assertThat(sensitive(study, Scenario.BENEFIT_LATE).npv()).isEqualTo("50.00");
        // two months make up for the outlay of 10 January: 28 February, six months later 31 August
        assertThat(find(study.figures(), View.PROJECT, Grade.VERIFIED).paybackMonths())
                .isEqualTo(2);
        assertThat(sensitive(study, Scenario.BENEFIT_LATE).paybackMonths()).isEqualTo(8);
        assertThat(sensitive(study, Scenario.BENEFIT_DOWN).npv()).isEqualTo("20.00");
        assertThat(sensitive(study, Scenario.BENEFIT_UP).npv()).isEqualTo("80.00");
        assertThat(sensitive(study, Scenario.BENEFIT_DOWN_AND_LATE).paybackMonths())
                .isEqualTo(9);
    }

    @Test
    void saysNothingOfSensitivityWhileNothingIsVerified() {
        assertThat(study(simple(List.of(benefit(1, "50", null, null)))).sensitivity())
                .isEmpty();
    }

    @Test
    void judgesAnIntervalBySixMonthsOrMore() {
        assertThat(study(simple(months("9", "8", "7", "6", "5"))).intervals())
                .allSatisfy(each -> assertThat(each.reason()).isEqualTo(NoInterval.TOO_FEW_MONTHS));
        assertThat(study(simple(months("9", "8", "7", "6", "5", "4"))).intervals())
                .allSatisfy(each -> assertThat(each.npv()).isNotNull());
    }

    @Test
    void hasNoWidthWhenAllMonthsAreAlike() {
        var study = study(simple(months("40", "40", "40", "40", "40", "40")));
        var interval = study.intervals().getFirst();
        assertThat(Objects.requireNonNull(interval.npv()).low())
                .isEqualTo(interval.npv().high())
                .isEqualTo("140.00");
        assertThat(Objects.requireNonNull(interval.xirr()).low())
                .isEqualTo(interval.xirr().high());
    }

    @Test
    void alwaysHoldsTheFigureItselfAndIsTheSameAgain() {
        var random = new Random(90);
        for (var number = 0; number < 20; number++) {
            var amounts = random.ints(random.nextInt(6, 20), -20, 200)
                    .mapToObj(Integer::toString)
                    .toArray(String[]::new);
            var flows = simple(months(amounts));
            var study = ReturnStudy.of(flows, LATE, EIGHT);
            for (var interval : study.intervals()) {
                var npv = Objects.requireNonNull(interval.npv());
                assertThat(find(study.figures(), interval.view(), Grade.VERIFIED)
                                .npv())
                        .isBetween(npv.low(), npv.high());
            }
            assertThat(ReturnStudy.of(flows, LATE, EIGHT)).isEqualTo(study);
        }
    }

    private static ReturnStudy study(ProjectFlows flows) {
        return ReturnStudy.of(flows, LATE, NONE);
    }

    private static ReturnFigure sensitive(ReturnStudy study, Scenario scenario) {
        return study.sensitivity().stream()
                .filter(each -> each.scenario() == scenario && each.figure().view() == View.PROJECT)
                .map(Sensitivity::figure)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Unavailable adjusted(Benefit... benefits) {
        return find(InvestmentReturns.of(simple(List.of(benefits)), LATE, NONE), View.PROJECT, Grade.PEER_ADJUSTED)
                .unavailable();
    }

    private static @Nullable BigDecimal npv(List<ReturnFigure> figures, View view) {
        return find(figures, view, Grade.CLAIMED).npv();
    }

    private static ReturnFigure find(List<ReturnFigure> figures, View view, Grade grade) {
        return figures.stream()
                .filter(figure -> figure.view() == view && figure.grade() == grade)
                .findFirst()
                .orElseThrow();
    }

    private static ProjectFlows simple(List<Benefit> benefits) {
        return new ProjectFlows(List.of(flow("2026-01-10", "-100")), List.of(), List.of(), List.of(), benefits);
    }

    private static ProjectFlows paid(String amount) {
        return new ProjectFlows(
                List.of(flow("2026-01-10", "-100")),
                List.of(flow("2026-02-10", amount)),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Benefit> months(String... amounts) {
        var benefits = new ArrayList<Benefit>();
        for (var amount : amounts) {
            benefits.add(benefit(benefits.size() + 1, amount, amount, null));
        }
        return benefits;
    }

    private static Benefit benefit(int month, String claimed, @Nullable String verified, @Nullable String adjusted) {
        return new Benefit(
                YearMonth.of(2026, 1).plusMonths(month - 1L).atEndOfMonth(),
                yuan(claimed),
                verified == null ? null : yuan(verified),
                adjusted == null ? null : yuan(adjusted));
    }

    private static CashFlow flow(String date, String amount) {
        return new CashFlow(LocalDate.parse(date), yuan(amount));
    }
}
