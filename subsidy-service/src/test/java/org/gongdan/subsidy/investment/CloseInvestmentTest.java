package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.APPROVER;
import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOTE;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.Q2;
import static org.gongdan.subsidy.investment.InvestmentExamples.UNPAID;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;
import static org.gongdan.subsidy.investment.InvestmentExamples.taken;

import java.util.List;
import org.gongdan.subsidy.investment.InvestmentCommand.CloseInvestment;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakCleared;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakExplained;
import org.gongdan.subsidy.investment.InvestmentEvent.BreakRaised;
import org.junit.jupiter.api.Test;

class CloseInvestmentTest {

    private static final CloseInvestment CLOSE = new CloseInvestment(ID, "项目完成");
    private static final BreakRaised RAISED = new BreakRaised(ID, "run-1", Q2, UNPAID, NOW);

    @Test
    void endsOnce() {
        after(List.of(OPENED, taken("claim-1", "5.00")), CLOSE, APPROVER).expectEvents(CLOSED);
        after(List.of(OPENED, CLOSED), CLOSE, APPROVER).expectNoEvents();
    }

    @Test
    void refusesWhileADifferenceIsOpen() {
        refuses(InvestmentRefusal.BREAKS_UNEXPLAINED, List.of(OPENED, RAISED), CLOSE, APPROVER);
    }

    @Test
    void refusesWhenAnExplainedDifferenceHasChanged() {
        var explained = new BreakExplained(ID, Q2, UNPAID.type(), "预付款", "id-r", NOW);
        refuses(InvestmentRefusal.BREAKS_UNEXPLAINED, List.of(OPENED, RAISED, explained, RAISED), CLOSE, APPROVER);
    }

    @Test
    void acceptsExplainedAndClearedDifferencesAndNotes() {
        var explained = new BreakExplained(ID, Q2, UNPAID.type(), "预付款", "id-r", NOW);
        var cleared = new BreakCleared(ID, "run-2", Q2, UNPAID.type(), NOW);
        after(List.of(OPENED, RAISED, explained), CLOSE, APPROVER).expectEvents(CLOSED);
        after(List.of(OPENED, RAISED, cleared), CLOSE, APPROVER).expectEvents(CLOSED);
        after(List.of(OPENED, new BreakRaised(ID, "run-1", Q2, NOTE, NOW)), CLOSE, APPROVER)
                .expectEvents(CLOSED);
    }

    @Test
    void refusesWithoutReason() {
        refuses(InvestmentRefusal.TEXT_MISSING, List.of(OPENED), new CloseInvestment(ID, ""), APPROVER);
    }
}
