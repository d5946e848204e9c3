package org.gongdan.subsidy.fund;

import static org.gongdan.subsidy.fund.FundExamples.FILLED;
import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.OPENED;
import static org.gongdan.subsidy.fund.FundExamples.committed;
import static org.gongdan.subsidy.fund.FundExamples.fund;
import static org.gongdan.subsidy.fund.FundExamples.reserved;

import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.junit.jupiter.api.Test;

class CommitAmountTest {

    private static final CommitAmount COMMIT = new CommitAmount(ID, "r1");

    @Test
    void turnsTheWholeReservationIntoACommitmentOnce() {
        fund().given(OPENED, FILLED, reserved("r1", "40.00")).when(COMMIT).expectEvents(committed("r1", "40.00"));
        fund().given(OPENED, FILLED, reserved("r1", "40.00"), committed("r1", "40.00"))
                .when(COMMIT)
                .expectNoEvents();
    }

    @Test
    void refusesWhatIsNotReserved() {
        fund().given(OPENED, FILLED)
                .when(COMMIT)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.RESERVATION_UNKNOWN);
    }
}
