package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.EVIDENCE;
import static org.gongdan.subsidy.investment.InvestmentExamples.FOREIGN;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.MILESTONE_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.PREPARER;
import static org.gongdan.subsidy.investment.InvestmentExamples.REACHED;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentCommand.ReachMilestone;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class ReachMilestoneTest {

    @Test
    void recordsDayAndEvidenceOnce() {
        after(List.of(OPENED), reach("pilot", "2026-06-10"), PREPARER).expectEvents(REACHED);
        after(List.of(OPENED, REACHED), reach("pilot", "2026-06-10"), PREPARER).expectNoEvents();
    }

    @Test
    void correctsWhatNobodyVerified() {
        after(List.of(OPENED, REACHED), reach("pilot", "2026-06-15"), PREPARER)
                .expectEvents(
                        new MilestoneReached(ID, "pilot", LocalDate.of(2026, 6, 15), EVIDENCE, PREPARER.id(), NOW));
    }

    @Test
    void refusesToChangeAVerifiedOne() {
        refuses(
                InvestmentRefusal.MILESTONE_ALREADY_VERIFIED,
                List.of(OPENED, REACHED, MILESTONE_VERIFIED),
                reach("pilot", "2026-06-11"),
                PREPARER);
    }

    @Test
    void refusesOneThatWasNotAgreedAndADayToCome() {
        refuses(InvestmentRefusal.MILESTONE_UNKNOWN, List.of(OPENED), reach("party", "2026-06-10"), PREPARER);
        refuses(InvestmentRefusal.DATE_IN_FUTURE, List.of(OPENED), reach("pilot", "2026-06-16"), PREPARER);
    }

    @Test
    void refusesStrangersAndTheTimeAfterTheEnd() {
        refuses(SharedRefusal.NOT_FOUND, List.of(OPENED), reach("pilot", "2026-06-10"), FOREIGN);
        refuses(InvestmentRefusal.INVESTMENT_CLOSED, List.of(OPENED, CLOSED), reach("pilot", "2026-06-10"), PREPARER);
    }

    private static ReachMilestone reach(String milestone, String day) {
        return new ReachMilestone(ID, milestone, LocalDate.parse(day), EVIDENCE);
    }
}
