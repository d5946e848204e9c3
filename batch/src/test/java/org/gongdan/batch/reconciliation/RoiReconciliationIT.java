package org.gongdan.batch.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongdan.batch.BatchTest;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.Reconciliations;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Autowired;

class RoiReconciliationIT extends BatchTest {

    @Autowired
    private Reconciliations reconciliations;

    @Test
    void recordsWhatWasPromisedClaimedApprovedAndPaidByTheEndOfTheMonth() {
        var investment = paidInPart();
        var run = reconcile("2025-06", "0");
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.failure()).isNull();
        assertThat(run.total()).isEqualTo(liveInvestments().size());
        assertThat(run.done()).isEqualTo(liveInvestments().size());
        var figures = figures(investment, "2025-06");
        assertThat(figures.promised()).isEqualTo(yuan("50000"));
        assertThat(figures.claimed()).isEqualTo(yuan("20000"));
        assertThat(figures.approved()).isEqualTo(yuan("20000"));
        assertThat(figures.retained()).isEqualTo(yuan("2000"));
        assertThat(figures.paid()).isEqualTo(yuan("10800"));
        assertThat(figures.ledger()).isEqualTo(yuan("10800"));
        assertThat(figures.indicatorsDue()).isEqualTo(3);
        assertThat(figures.indicatorsReceived()).isEqualTo(3);
        assertThat(reconciliations.breaks(investment)).singleElement().satisfies(unpaid -> {
            assertThat(unpaid.found().type()).isEqualTo(Break.Type.PAID_LATE);
            assertThat(unpaid.found().severity()).isEqualTo(Break.Severity.WARNING);
            assertThat(unpaid.found().expected()).isEqualTo(yuan("18000"));
            assertThat(unpaid.found().found()).isEqualTo(yuan("10800"));
        });
    }

    /** Benefits are 2,400 + 4,800 + 9,600; at a rate of zero the present value is the plain sum. */
    @Test
    void worksOutTheReturnOfEachParty() {
        var investment = paidInPart();
        reconcile("2025-06", "0");
        var figures = figures(investment, "2025-06");
        assertThat(returns(figures, View.PROJECT).npv()).isEqualTo("-23200.00");
        assertThat(returns(figures, View.PROJECT).roi()).isEqualTo("-0.580000");
        assertThat(returns(figures, View.ENTERPRISE_WITH_SUBSIDY).npv()).isEqualTo("-12400.00");
        assertThat(returns(figures, View.ENTERPRISE_WITHOUT_SUBSIDY).npv()).isEqualTo("-23200.00");
        assertThat(returns(figures, View.PUBLIC).npv()).isEqualTo("6000.00");
        assertThat(returns(figures, View.PUBLIC).roi()).isEqualTo("0.555556");
    }

    /** Of 2,000.00 held back in May the condition was met in June; nothing released them. */
    @Test
    void missesMoneyHeldBackOnceItIsDue() {
        var investment = examples.open("2025-03-02");
        examples.claim(investment);
        examples.meetRetention(investment, "2025-06-20");
        reconcile("2025-05", "0");
        assertThat(figures(investment, "2025-05").retained()).isEqualTo(yuan("2000"));
        assertThat(figures(investment, "2025-05").retentionDue()).isEqualTo(Money.ZERO);
        reconcile("2025-06", "0");
        assertThat(figures(investment, "2025-06").retentionDue()).isEqualTo(yuan("2000"));
        assertThat(reconciliations.breaks(investment))
                .filteredOn(each -> each.found().type() == Break.Type.RETENTION_OVERDUE)
                .singleElement()
                .satisfies(overdue -> {
                    assertThat(overdue.period()).isEqualTo(new Period("2025-06"));
                    assertThat(overdue.found().expected()).isEqualTo(Money.ZERO);
                    assertThat(overdue.found().found()).isEqualTo(yuan("2000"));
                });
    }

    @Test
    void missesTheReportsOfAnEarlierAgreement() {
        var early = examples.open("2025-01-15");
        var late = examples.open("2025-06-15");
        reconcile("2025-06", "0");
        assertThat(figures(early, "2025-06").promised()).isEqualTo(yuan("50000"));
        assertThat(figures(early, "2025-06").paid()).isEqualTo(Money.ZERO);
        assertThat(reconciliations.breaks(early)).singleElement().satisfies(missing -> {
            assertThat(missing.found().type()).isEqualTo(Break.Type.INDICATORS_MISSING);
            assertThat(missing.found().severity()).isEqualTo(Break.Severity.WARNING);
            assertThat(missing.found().reports()).isEqualTo(new Break.Reports(5, 0));
        });
        assertThat(figures(late, "2025-06").indicatorsDue()).isZero();
        assertThat(reconciliations.breaks(late)).isEmpty();
    }

    @Test
    void recordsEachLiveInvestmentOnceAndNothingWhenNothingChanged() {
        examples.open("2025-01-15");
        reconcile("2025-04", "0.08");
        var live = liveInvestments();
        assertThat(live)
                .allSatisfy(id ->
                        assertThat(recorded("2025-04", new InvestmentId(id))).isEqualTo(1));
        assertThat(recorded("2025-04", null)).isEqualTo(live.size());
        var before = readModels.head();
        var again = reconcile("2025-04", "0.08");
        assertThat(again.status()).isEqualTo("COMPLETED");
        assertThat(again.done()).isEqualTo(live.size());
        assertThat(readModels.head())
                .as("only that it started and ended is recorded")
                .isEqualTo(before + 2);
    }

    @Test
    void supersedesOnlyWhatWasCorrected() {
        var corrected = examples.open("2025-01-15");
        var untouched = examples.open("2025-01-15");
        reconcile("2025-03", "0.08");
        var first = reconciliations.latest(corrected, new Period("2025-03")).orElseThrow();
        examples.measure(corrected, "2025-02", "4.0");
        reconcile("2025-03", "0.08");
        var second = reconciliations.latest(corrected, new Period("2025-03")).orElseThrow();
        assertThat(second.supersedes()).isEqualTo(first.runId());
        assertThat(second.figures().indicatorsReceived()).isEqualTo(1);
        assertThat(reconciliations.history(corrected))
                .filteredOn(result -> result.runId().equals(first.runId()))
                .singleElement()
                .satisfies(old -> assertThat(old.supersededBy()).isEqualTo(second.runId()));
        assertThat(recorded("2025-03", untouched)).isEqualTo(1);
    }

    @Test
    void looksAtItsScopeOnly() {
        var inside = examples.openOf("91440101MA5SC0PE01", "2025-01-15");
        var outside = examples.openOf("91440101MA5SC0PE02", "2025-01-15");
        showAll();
        var one = ofScope("investment:" + inside);
        assertThat(one.total()).isEqualTo(1);
        assertThat(recorded("2025-10", inside)).isEqualTo(1);
        assertThat(recorded("2025-10", null)).isEqualTo(1);

        var enterprise = ofScope("enterprise:91440101MA5SC0PE02");
        assertThat(enterprise.done()).isEqualTo(1);
        assertThat(recorded("2025-10", outside)).isEqualTo(1);
        assertThat(recorded("2025-10", null)).isEqualTo(2);

        assertThat(ofScope("programme:programme-other").done()).isZero();
        assertThat(ofScope("programme:programme-pilot").done())
                .isEqualTo(liveInvestments().size());
        assertThat(recorded("2025-10", null)).isEqualTo(liveInvestments().size());
    }

    private JobRun ofScope(String scope) {
        var parameters = new JobParametersBuilder(parameters("2025-10", "0.08"))
                .addString("scope", scope)
                .toJobParameters();
        var run = ended(start(parameters));
        assertThat(run.status()).isEqualTo("COMPLETED");
        return run;
    }

    /** Of 18,000.00 that may be paid, 10,800.00 was paid in June and the rest in July. */
    private InvestmentId paidInPart() {
        var investment = examples.open("2025-03-02");
        examples.measure(investment, "2025-04", "4.0");
        examples.measure(investment, "2025-05", "3.5");
        examples.measure(investment, "2025-06", "2.5");
        var claim = examples.claim(investment);
        examples.pay(investment, claim, Party.GOVERNMENT, "10800", "2025-06-15");
        examples.pay(investment, claim, Party.ASSOCIATION, "7200", "2025-07-10");
        return investment;
    }

    private ReconciledFigures figures(InvestmentId investment, String period) {
        return reconciliations
                .latest(investment, new Period(period))
                .orElseThrow()
                .figures();
    }

    private static ReturnFigure returns(ReconciledFigures figures, View view) {
        return figures.returns().stream()
                .filter(figure -> figure.view() == view && figure.grade() == Grade.CLAIMED)
                .findFirst()
                .orElseThrow();
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }
}
