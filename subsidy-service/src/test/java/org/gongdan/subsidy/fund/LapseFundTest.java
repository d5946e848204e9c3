package org.gongdan.subsidy.fund;

import static org.gongdan.subsidy.fund.FundExamples.FILLED;
import static org.gongdan.subsidy.fund.FundExamples.FINANCE;
import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.NOW;
import static org.gongdan.subsidy.fund.FundExamples.OPENED;
import static org.gongdan.subsidy.fund.FundExamples.OTHER_FINANCE;
import static org.gongdan.subsidy.fund.FundExamples.fund;
import static org.gongdan.subsidy.fund.FundExamples.reserved;
import static org.gongdan.subsidy.fund.FundExamples.yuan;

import org.gongdan.subsidy.fund.FundCommand.LapseFund;
import org.gongdan.subsidy.fund.FundCommand.PrepareLapse;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundEvent.AppropriationLapsed;
import org.gongdan.subsidy.fund.FundEvent.LapsePrepared;
import org.gongdan.subsidy.shared.Commands;
import org.junit.jupiter.api.Test;

class LapseFundTest {

    private static final LapsePrepared PREPARED = new LapsePrepared(ID, "end", yuan("60.00"), FINANCE.id(), NOW);
    private static final AppropriationLapsed LAPSED =
            new AppropriationLapsed(ID, "end", yuan("60.00"), OTHER_FINANCE.id(), NOW);
    private static final PrepareLapse PREPARE = new PrepareLapse(ID, "end");
    private static final LapseFund LAPSE = new LapseFund(ID, "end");

    @Test
    void preparesTheRestOnce() {
        fund().given(OPENED, FILLED, reserved("r", "40.00")).when(PREPARE).expectEvents(PREPARED);
        fund().given(OPENED, FILLED, reserved("r", "40.00"), PREPARED)
                .when(PREPARE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void givesTheRestBackOnce() {
        fund().given(OPENED, FILLED, reserved("r", "40.00"), PREPARED)
                .when(LAPSE, Commands.metadataOf(OTHER_FINANCE, null))
                .expectEvents(LAPSED);
        fund().given(OPENED, FILLED, reserved("r", "40.00"), PREPARED, LAPSED)
                .when(LAPSE, Commands.metadataOf(OTHER_FINANCE, null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fund().given(OPENED, FILLED, reserved("r", "40.00"), PREPARED, LAPSED)
                .when(PREPARE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void leavesNoRoom() {
        fund().given(OPENED, FILLED, reserved("r", "40.00"), PREPARED, LAPSED)
                .when(new ReserveAmount(ID, "r2", yuan("0.01")))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.INSUFFICIENT_ROOM);
    }

    @Test
    void refusesOneWhoDoesBoth() {
        fund().given(OPENED, FILLED, reserved("r", "40.00"), PREPARED)
                .when(LAPSE)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.YEAR_END_CONFIRMED_BY_PREPARER);
    }

    @Test
    void refusesAnotherRestThanWasPrepared() {
        fund().given(OPENED, FILLED, reserved("r", "40.00"), PREPARED, reserved("r2", "0.01"))
                .when(LAPSE, Commands.metadataOf(OTHER_FINANCE, null))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.YEAR_END_AMOUNTS_CHANGED);
    }

    @Test
    void refusesWhereNothingIsLeft() {
        fund().given(OPENED, FILLED, reserved("r", "100.00"))
                .when(PREPARE)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.NOTHING_TO_LAPSE);
    }

    @Test
    void refusesWhatNobodyPrepared() {
        fund().given(OPENED, FILLED)
                .when(LAPSE)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.YEAR_END_NOT_PREPARED);
    }
}
