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

import org.gongdan.subsidy.fund.FundCommand.CloseFund;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.junit.jupiter.api.Test;

class CloseFundTest {

    private static final CloseFund CLOSE = new CloseFund(ID);

    @Test
    void closesOnceWhenNothingIsOpen() {
        var closed = new FundClosed(ID, NOW);
        fund().given(OPENED, FILLED).when(CLOSE).expectEvents(closed);
        fund().given(OPENED, FILLED, closed).when(CLOSE).expectNoEvents();
        fund().given(OPENED, FILLED, reserved("r1", "9.00"), committed("r1", "9.00"), paid("r1", "p1", "9.00"))
                .when(CLOSE)
                .expectEvents(closed);
    }

    @Test
    void refusesWhileSomethingIsReservedOrCommitted() {
        fund().given(OPENED, FILLED, reserved("r1", "0.01"))
                .when(CLOSE)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.FUND_HAS_OPEN_AMOUNTS);
        fund().given(OPENED, FILLED, reserved("r1", "0.01"), committed("r1", "0.01"))
                .when(CLOSE)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.FUND_HAS_OPEN_AMOUNTS);
    }

    @Test
    void letsNothingOutAfterwards() {
        fund().given(OPENED, FILLED, new FundClosed(ID, NOW))
                .when(new ReserveAmount(ID, "r1", yuan("1.00")))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.FUND_CLOSED);
    }
}
