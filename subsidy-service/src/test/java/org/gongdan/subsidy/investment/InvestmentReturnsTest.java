package org.gongdan.subsidy.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.yuan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.investment.returns.Discount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvestmentReturnsTest {

    private static final Discount NONE = Discount.at(BigDecimal.ZERO);
    /** 2 units better in January, worth 100.00 each, 80 % due to the project: 160.00; only 120.00 are verified. */
    private static final KpiSeries DEFECTS = new KpiSeries(
            indicator(Indicator.Better.LOWER), List.of(point("2026-01", "2", "2.5"), point("2026-02", "1", null)));

    private static final ProjectFlows FLOWS = new ProjectFlows(
            List.of(flow("2026-01-10", "-1000.00")),
            List.of(flow("2026-02-20", "500.00")),
            List.of(flow("2026-01-10", "100.00")),
            List.of(),
            DEFECTS.benefits());

    @Test
    void countsForEachViewItsOwnMoney() {
        assertThat(npv(View.PROJECT, Grade.CLAIMED)).isEqualTo("-600.00");
        assertThat(npv(View.ENTERPRISE_WITHOUT_SUBSIDY, Grade.CLAIMED)).isEqualTo("-500.00");
        assertThat(npv(View.ENTERPRISE_WITH_SUBSIDY, Grade.CLAIMED)).isEqualTo("0.00");
        assertThat(npv(View.PUBLIC, Grade.CLAIMED)).isEqualTo("-100.00");
    }

    @Test
    void restsOnVerifiedValuesOnlyWhereItSaysSo() {
        assertThat(npv(View.PROJECT, Grade.VERIFIED)).isEqualTo("-880.00");
        assertThat(npv(View.PUBLIC, Grade.VERIFIED)).isEqualTo("-380.00");
    }

    @Test
    void countsNothingAfterTheCutOff() {
        var figures = InvestmentReturns.of(FLOWS, LocalDate.of(2026, 2, 27), NONE);
        assertThat(find(figures, View.PROJECT, Grade.CLAIMED).npv()).isEqualTo("-840.00");
        assertThat(find(figures, View.PUBLIC, Grade.CLAIMED).npv()).isEqualTo("-340.00");
    }

    @Test
    void hasAFigureForEachViewAndGrade() {
        assertThat(figures()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void saysWhyThereIsNoRate() {
        var nothing = new ProjectFlows(List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(InvestmentReturns.of(nothing, LocalDate.of(2026, 1, 1), NONE))
                .filteredOn(figure -> figure.grade() != Grade.PEER_ADJUSTED)
                .allSatisfy(figure -> {
                    assertThat(figure.xirr()).isNull();
                    assertThat(figure.xirrReason()).isEqualTo(ReturnFigure.XirrReason.TOO_FEW_FLOWS);
                    assertThat(figure.roi()).isNull();
                    assertThat(figure.paybackMonths()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER, 2, 160.00",
        "LOWER, 4, 0.00",
        "LOWER, 5, -80.00", // worse than before is a loss
        "HIGHER, 5, 80.00",
        "HIGHER, 3, -80.00",
        "HIGHER, 4.000125, 0.01", // 0.0100 of a yuan
        "HIGHER, 4.00006, 0.00", // 0.0048 of a yuan
    })
    void valuesAMonthAgainstTheBaseline(Indicator.Better better, String value, String benefit) {
        var series = new KpiSeries(indicator(better), List.of(point("2026-02", value, null)));
        assertThat(series.benefits())
                .containsExactly(new Benefit(LocalDate.of(2026, 2, 28), yuan(benefit), null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-01-31, 0", // the month of the agreement is not whole
        "2026-01-01, 2026-02-27, 0",
        "2026-01-31, 2026-02-28, 1",
        "2026-01-31, 2026-03-30, 1",
        "2026-01-31, 2027-01-31, 12",
        "2026-05-01, 2026-02-28, 0", // agreed after the cut-off
    })
    void expectsAReportForEachWholeMonth(LocalDate agreedOn, LocalDate cutOff, int due) {
        assertThat(KpiSeries.due(agreedOn, cutOff)).isEqualTo(due);
    }

    @Test
    void countsReportsThatWereDue() {
        var series = new KpiSeries(
                indicator(Indicator.Better.LOWER),
                List.of(point("2026-01", "1", null), point("2026-02", "1", null), point("2026-03", "1", null)));
        assertThat(series.received(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 2, 28)))
                .isOne();
    }

    private static BigDecimal npv(View view, Grade grade) {
        return find(figures(), view, grade).npv();
    }

    private static List<ReturnFigure> figures() {
        return InvestmentReturns.of(FLOWS, LocalDate.of(2026, 12, 31), NONE);
    }

    private static ReturnFigure find(List<ReturnFigure> figures, View view, Grade grade) {
        return figures.stream()
                .filter(figure -> figure.view() == view && figure.grade() == grade)
                .findFirst()
                .orElseThrow();
    }

    private static Indicator indicator(Indicator.Better better) {
        return new Indicator(
                "defects",
                "不良率",
                "Defects",
                "%",
                better,
                new BigDecimal("4"),
                new BigDecimal("2"),
                yuan("100"),
                new BigDecimal("0.8"));
    }

    private static KpiSeries.Point point(String month, String claimed, @Nullable String verified) {
        return new KpiSeries.Point(
                YearMonth.parse(month),
                new BigDecimal(claimed),
                List.of(),
                "id-p",
                NOW,
                verified == null ? null : new BigDecimal(verified),
                verified == null ? null : "抽检",
                verified == null ? null : "id-r",
                verified == null ? null : NOW);
    }

    private static CashFlow flow(String date, String amount) {
        return new CashFlow(LocalDate.parse(date), yuan(amount));
    }
}
