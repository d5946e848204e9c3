package org.gongdan.subsidy.fund;

import static org.gongdan.subsidy.fund.FundExamples.FILLED;
import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.NOW;
import static org.gongdan.subsidy.fund.FundExamples.OPENED;
import static org.gongdan.subsidy.fund.FundExamples.committed;
import static org.gongdan.subsidy.fund.FundExamples.fund;
import static org.gongdan.subsidy.fund.FundExamples.paid;
import static org.gongdan.subsidy.fund.FundExamples.reserved;
import static org.gongdan.subsidy.fund.FundExamples.yuan;

import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class ReserveAmountTest {

    @Test
    void takesAllThatIsLeftAndNotAFenMore() {
        fund().given(OPENED, FILLED, reserved("r1", "40.00"))
                .when(new ReserveAmount(ID, "r2", yuan("60.00")))
                .expectEvents(reserved("r2", "60.00"));
        refuses(new ReserveAmount(ID, "r2", yuan("60.01")), FundRefusal.INSUFFICIENT_ROOM);
    }

    @Test
    void countsPaidAndCommittedAmountsToo() {
        fund().given(OPENED, FILLED, reserved("r1", "40.00"), committed("r1", "40.00"), paid("r1", "p1", "30.00"))
                .when(new ReserveAmount(ID, "r2", yuan("60.01")))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.INSUFFICIENT_ROOM);
    }

    @Test
    void hasRoomAgainForWhatWasRecovered() {
        fund().given(
                        OPENED,
                        FILLED,
                        reserved("r1", "100.00"),
                        committed("r1", "100.00"),
                        paid("r1", "p1", "100.00"),
                        new AmountRecovered(ID, "r1", "back", yuan("25.00"), NOW))
                .when(new ReserveAmount(ID, "r2", yuan("25.00")))
                .expectEvents(reserved("r2", "25.00"));
    }

    @Test
    void repeatedChangesNothingEvenAfterItsCommitment() {
        var command = new ReserveAmount(ID, "r1", yuan("40.00"));
        fund().given(OPENED, FILLED, reserved("r1", "40.00")).when(command).expectNoEvents();
        fund().given(OPENED, FILLED, reserved("r1", "40.00"), committed("r1", "40.00"))
                .when(command)
                .expectNoEvents();
    }

    @Test
    void refusesTheSameNameWithAnotherAmount() {
        refuses(new ReserveAmount(ID, "r1", yuan("39.99")), FundRefusal.RESERVATION_DIFFERS);
    }

    @Test
    void refusesNothingAndLess() {
        refuses(new ReserveAmount(ID, "r2", Money.ZERO), SharedRefusal.AMOUNT_NOT_POSITIVE);
        refuses(new ReserveAmount(ID, "r2", yuan("-1.00")), SharedRefusal.AMOUNT_NOT_POSITIVE);
    }

    private static void refuses(ReserveAmount command, Refusal refusal) {
        fund().given(OPENED, FILLED, reserved("r1", "40.00"))
                .when(command)
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }
}
