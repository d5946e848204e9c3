package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.BOTH;
import static org.gongdan.subsidy.investment.InvestmentExamples.EVIDENCE;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.MAY;
import static org.gongdan.subsidy.investment.InvestmentExamples.MEASURED;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.REVIEWER;
import static org.gongdan.subsidy.investment.InvestmentExamples.SIGNATORY;
import static org.gongdan.subsidy.investment.InvestmentExamples.VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyKpi;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.junit.jupiter.api.Test;

class VerifyKpiTest {

    @Test
    void recordsWhatTheReviewerFound() {
        after(List.of(OPENED, MEASURED), verify("3.20"), REVIEWER).expectEvents(VERIFIED);
    }

    @Test
    void doesNothingTheSecondTime() {
        after(List.of(OPENED, MEASURED, VERIFIED), verify("3.2"), REVIEWER).expectNoEvents();
    }

    @Test
    void refusesAnotherValueLater() {
        refuses(
                InvestmentRefusal.MONTH_ALREADY_VERIFIED,
                List.of(OPENED, MEASURED, VERIFIED),
                verify("3.21"),
                REVIEWER);
    }

    @Test
    void refusesWhatNobodyMeasured() {
        refuses(InvestmentRefusal.MONTH_NOT_MEASURED, List.of(OPENED), verify("3.2"), REVIEWER);
    }

    @Test
    void refusesWhoMeasured() {
        refuses(InvestmentRefusal.VERIFIED_BY_REPORTER, List.of(OPENED, MEASURED), verify("3.2"), BOTH);
    }

    @Test
    void takesTheLastWhoMeasuredForTheReporter() {
        var corrected = new KpiMeasured(ID, "defect-rate", MAY, new BigDecimal("3.15"), EVIDENCE, SIGNATORY.id(), NOW);
        after(List.of(OPENED, MEASURED, corrected), verify("3.2"), BOTH)
                .expectEvents(
                        new KpiVerified(ID, "defect-rate", MAY, new BigDecimal("3.2"), "现场抽检 200 件", BOTH.id(), NOW));
    }

    @Test
    void refusesWithoutBasis() {
        refuses(
                InvestmentRefusal.TEXT_MISSING,
                List.of(OPENED, MEASURED),
                new VerifyKpi(ID, "defect-rate", MAY, BigDecimal.ONE, " "),
                REVIEWER);
    }

    private static VerifyKpi verify(String value) {
        return new VerifyKpi(ID, "defect-rate", MAY, new BigDecimal(value), "现场抽检 200 件");
    }
}
