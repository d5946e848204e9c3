package org.gongdan.subsidy.fund;

import static org.gongdan.subsidy.fund.FundExamples.FILLED;
import static org.gongdan.subsidy.fund.FundExamples.FINANCE;
import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.NOW;
import static org.gongdan.subsidy.fund.FundExamples.OPENED;
import static org.gongdan.subsidy.fund.FundExamples.OTHER_FINANCE;
import static org.gongdan.subsidy.fund.FundExamples.fund;
import static org.gongdan.subsidy.fund.FundExamples.yuan;

import java.util.List;
import org.gongdan.subsidy.fund.FundCommand.CarryOverFund;
import org.gongdan.subsidy.fund.FundCommand.DiscardYearEnd;
import org.gongdan.subsidy.fund.FundCommand.LapseFund;
import org.gongdan.subsidy.fund.FundCommand.PrepareLapse;
import org.gongdan.subsidy.fund.FundEvent.AppropriationLapsed;
import org.gongdan.subsidy.fund.FundEvent.CarryOverPrepared;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.fund.FundEvent.LapsePrepared;
import org.gongdan.subsidy.fund.FundEvent.YearEndDiscarded;
import org.gongdan.subsidy.shared.Commands;
import org.junit.jupiter.api.Test;

class DiscardYearEndTest {

    private static final LapsePrepared PREPARED = new LapsePrepared(ID, "end", yuan("100.00"), FINANCE.id(), NOW);
    private static final CarryOverPrepared CARRY_PREPARED =
            new CarryOverPrepared(ID, "end", new FundId("fund-2027"), yuan("100.00"), List.of(), FINANCE.id(), NOW);
    private static final YearEndDiscarded DISCARDED = new YearEndDiscarded(ID, "end", OTHER_FINANCE.id(), NOW);
    private static final DiscardYearEnd DISCARD = new DiscardYearEnd(ID, "end");

    @Test
    void takesBackALapseOnce() {
        fund().given(OPENED, FILLED, PREPARED)
                .when(DISCARD, Commands.metadataOf(OTHER_FINANCE, null))
                .expectEvents(DISCARDED);
        fund().given(OPENED, FILLED, PREPARED, DISCARDED)
                .when(DISCARD)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void takesBackACarryOver() {
        fund().given(OPENED, FILLED, CARRY_PREPARED)
                .when(DISCARD, Commands.metadataOf(OTHER_FINANCE, null))
                .expectEvents(DISCARDED);
    }

    @Test
    void mayBeDoneByThePreparer() {
        fund().given(OPENED, FILLED, PREPARED)
                .when(DISCARD)
                .expectEvents(new YearEndDiscarded(ID, "end", FINANCE.id(), NOW));
    }

    @Test
    void leavesNothingToConfirm() {
        fund().given(OPENED, FILLED, PREPARED, DISCARDED)
                .when(new LapseFund(ID, "end"), Commands.metadataOf(OTHER_FINANCE, null))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.YEAR_END_NOT_PREPARED);
        fund().given(OPENED, FILLED, CARRY_PREPARED, DISCARDED)
                .when(new CarryOverFund(ID, "end"), Commands.metadataOf(OTHER_FINANCE, null))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.YEAR_END_NOT_PREPARED);
    }

    @Test
    void letsTheSameBePreparedAgain() {
        fund().given(OPENED, FILLED, PREPARED, DISCARDED)
                .when(new PrepareLapse(ID, "end"))
                .expectEvents(PREPARED);
    }

    @Test
    void refusesWhatAnotherPreparationReplaced() {
        fund().given(OPENED, FILLED, PREPARED, new LapsePrepared(ID, "other", yuan("100.00"), FINANCE.id(), NOW))
                .when(DISCARD)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.YEAR_END_NOT_PREPARED);
    }

    @Test
    void refusesWhatWasConfirmed() {
        fund().given(OPENED, FILLED, PREPARED, new AppropriationLapsed(ID, "end", yuan("100.00"), "other", NOW))
                .when(DISCARD)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.YEAR_END_NOT_PREPARED);
    }

    @Test
    void refusesInAClosedFund() {
        fund().given(OPENED, FILLED, PREPARED, new FundClosed(ID, NOW))
                .when(DISCARD)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.FUND_CLOSED);
    }
}
