package org.gongdan.subsidy.report;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongdan.subsidy.report.ReportExamples.AUDITOR;
import static org.gongdan.subsidy.report.ReportExamples.PARAMETERS;
import static org.gongdan.subsidy.report.ReportExamples.REQUEST;
import static org.gongdan.subsidy.report.ReportExamples.REQUESTED;
import static org.gongdan.subsidy.report.ReportExamples.by;
import static org.gongdan.subsidy.report.ReportExamples.report;
import static org.gongdan.subsidy.report.ReportExamples.request;

import org.gongdan.reporting.ReportKind;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReportTest {

    @Test
    void recordsTheWish() {
        report().givenNoPriorActivity().when(REQUEST, by(AUDITOR)).expectEvents(REQUESTED);
    }

    @Test
    void repeatedChangesNothing() {
        report().given(REQUESTED).when(REQUEST, by(AUDITOR)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAnotherWishUnderTheSameId() {
        report().given(REQUESTED)
                .when(request(ReportKind.COST_SHARE, ReportParameters.NONE), by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(ReportRefusal.REPORT_ALREADY_REQUESTED);
    }

    @Test
    void refusesAnInvestmentThatIsNotThere() {
        var unknown = ReportParameters.ofInvestment(new InvestmentId("investment-unknown"));
        refuses(ReportKind.AUDIT_TRAIL, unknown, ReportRefusal.REPORT_INVESTMENT_UNKNOWN);
    }

    @Test
    void refusesAProgrammeThatIsNotInForce() {
        var unknown = new ReportParameters.Typed(null, "programme-x", null, null, null, null, null).read();
        refuses(ReportKind.COST_SHARE, unknown, ReportRefusal.REPORT_PROGRAMME_UNKNOWN);
    }

    @Test
    void refusesAMissingParameter() {
        refuses(ReportKind.AUDIT_TRAIL, ReportParameters.NONE, ReportRefusal.REPORT_PARAMETER_MISSING);
        refuses(ReportKind.ROI_RECONCILIATION, ReportParameters.NONE, ReportRefusal.REPORT_PARAMETER_MISSING);
    }

    @Test
    void refusesAParameterThatTheKindDoesNotHave() {
        refuses(ReportKind.COST_SHARE, PARAMETERS, ReportRefusal.REPORT_PARAMETER_UNWANTED);
        var both = new ReportParameters.Typed(
                        PARAMETERS.investmentId().value(), "programme-x", null, null, null, null, null)
                .read();
        refuses(ReportKind.AUDIT_TRAIL, both, ReportRefusal.REPORT_PARAMETER_UNWANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-Q5", "26", "2026-1", "November"})
    void refusesWhatIsNoPeriod(String typed) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> new ReportParameters.Typed(null, null, typed, null, null, null, null).read())
                .returns(ReportRefusal.REPORT_PERIOD_INVALID, CommandRefused::refusal)
                .returns("parameters.period", CommandRefused::field);
    }

    private static void refuses(ReportKind kind, ReportParameters parameters, ReportRefusal refusal) {
        report().givenNoPriorActivity()
                .when(request(kind, parameters), by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }
}
