package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.BOTH;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.MILESTONE_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.REACHED;
import static org.gongdan.subsidy.investment.InvestmentExamples.REVIEWER;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;

import java.util.List;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyMilestone;
import org.junit.jupiter.api.Test;

class VerifyMilestoneTest {

    private static final VerifyMilestone VERIFY = new VerifyMilestone(ID, "pilot");

    @Test
    void confirmsWhatWasReportedOnce() {
        after(List.of(OPENED, REACHED), VERIFY, REVIEWER).expectEvents(MILESTONE_VERIFIED);
        after(List.of(OPENED, REACHED, MILESTONE_VERIFIED), VERIFY, REVIEWER).expectNoEvents();
    }

    @Test
    void refusesWhatNobodyReported() {
        refuses(InvestmentRefusal.MILESTONE_NOT_REPORTED, List.of(OPENED), VERIFY, REVIEWER);
    }

    @Test
    void refusesWhoReportedIt() {
        refuses(InvestmentRefusal.VERIFIED_BY_REPORTER, List.of(OPENED, REACHED), VERIFY, BOTH);
    }
}
