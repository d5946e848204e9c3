package org.gongdan.subsidy.fund;

import static org.gongdan.subsidy.fund.FundExamples.FILLED;
import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.NOW;
import static org.gongdan.subsidy.fund.FundExamples.OPENED;
import static org.gongdan.subsidy.fund.FundExamples.committed;
import static org.gongdan.subsidy.fund.FundExamples.fund;
import static org.gongdan.subsidy.fund.FundExamples.reserved;
import static org.gongdan.subsidy.fund.FundExamples.yuan;

import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundEvent.FundCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.junit.jupiter.api.Test;

class ReleaseReservationTest {

    private static final ReleaseReservation RELEASE = new ReleaseReservation(ID, "r1");

    @Test
    void givesTheWholeAmountBackOnce() {
        var released = new ReservationReleased(ID, "r1", yuan("100.00"), NOW);
        fund().given(OPENED, FILLED, reserved("r1", "100.00")).when(RELEASE).expectEvents(released);
        fund().given(OPENED, FILLED, reserved("r1", "100.00"), released)
                .when(RELEASE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fund().given(OPENED, FILLED, reserved("r1", "100.00"), released)
                .when(new ReserveAmount(ID, "r1", yuan("70.00")))
                .expectEvents(reserved("r1", "70.00"));
    }

    /** After the end of the year unknown names are the successor's; what was released here is not unknown. */
    @Test
    void asksTheSuccessorForNothingThatWasReleasedHere() {
        var next = new FundId("fund-2");
        fund().given(
                        OPENED,
                        FILLED,
                        reserved("r1", "100.00"),
                        new FundCarriedOver(ID, "end", next, yuan("0.00"), "other", NOW),
                        new ReservationReleased(ID, "r1", yuan("100.00"), NOW))
                .when(RELEASE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesWhatIsCommitted() {
        fund().given(OPENED, FILLED, reserved("r1", "40.00"), committed("r1", "40.00"))
                .when(RELEASE)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.RESERVATION_COMMITTED);
    }
}
