package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.Q2;
import static org.gongdan.subsidy.investment.InvestmentExamples.REVIEWER;
import static org.gongdan.subsidy.investment.InvestmentExamples.UNPAID;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;

import java.util.List;
import org.gongdan.subsidy.investment.InvestmentCommand.ExplainBreak;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakCleared;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakExplained;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakRaised;
import org.junit.jupiter.api.Test;

class ExplainBreakTest {

    private static final BreakRaised RAISED = new BreakRaised(ID, "run-1", Q2, UNPAID, NOW);
    private static final BreakExplained EXPLAINED =
            new BreakExplained(ID, Q2, UNPAID.type(), "预付款", REVIEWER.id(), NOW);

    @Test
    void recordsTheExplanationOnce() {
        after(List.of(OPENED, RAISED), explain("预付款"), REVIEWER).expectEvents(EXPLAINED);
        after(List.of(OPENED, RAISED, EXPLAINED), explain("预付款"), REVIEWER).expectNoEvents();
    }

    @Test
    void takesABetterExplanationAndOneAfterTheEnd() {
        after(List.of(OPENED, RAISED, EXPLAINED, CLOSED), explain("预付款，已核对"), REVIEWER)
                .expectEvents(new BreakExplained(ID, Q2, UNPAID.type(), "预付款，已核对", REVIEWER.id(), NOW));
    }

    @Test
    void refusesWhatIsNoDifferenceAnyMore() {
        var cleared = new BreakCleared(ID, "run-2", Q2, UNPAID.type(), NOW);
        refuses(InvestmentRefusal.BREAK_NOT_OPEN, List.of(OPENED), explain("预付款"), REVIEWER);
        refuses(InvestmentRefusal.BREAK_NOT_OPEN, List.of(OPENED, RAISED, cleared), explain("预付款"), REVIEWER);
    }

    @Test
    void refusesSilence() {
        refuses(InvestmentRefusal.TEXT_MISSING, List.of(OPENED, RAISED), explain(" "), REVIEWER);
    }

    private static ExplainBreak explain(String explanation) {
        return new ExplainBreak(ID, Q2, UNPAID.type(), explanation);
    }
}
