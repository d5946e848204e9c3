package org.gongdan.subsidy.fund;

import static org.gongdan.subsidy.fund.FundExamples.FILLED;
import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.OPENED;
import static org.gongdan.subsidy.fund.FundExamples.committed;
import static org.gongdan.subsidy.fund.FundExamples.fund;
import static org.gongdan.subsidy.fund.FundExamples.paid;
import static org.gongdan.subsidy.fund.FundExamples.reserved;
import static org.gongdan.subsidy.fund.FundExamples.yuan;

import org.gongdan.subsidy.fund.FundCommand.PayAmount;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class PayAmountTest {

    private static final Object[] COMMITTED = {OPENED, FILLED, reserved("r1", "40.00"), committed("r1", "40.00")};

    @Test
    void leavesTheFundOncePerName() {
        var pay = new PayAmount(ID, "r1", "p1", yuan("40.00"));
        fund().given(COMMITTED).when(pay).expectEvents(paid("r1", "p1", "40.00"));
        fund().given(COMMITTED).andGiven(paid("r1", "p1", "40.00")).when(pay).expectNoEvents();
    }

    @Test
    void refusesTheSameNameWithOtherContent() {
        fund().given(COMMITTED)
                .andGiven(paid("r1", "p1", "10.00"))
                .when(new PayAmount(ID, "r1", "p1", yuan("10.01")))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.PAYMENT_DIFFERS);
    }

    @Test
    void refusesMoreThanIsCommitted() {
        refuses(new PayAmount(ID, "r1", "p1", yuan("40.01")), FundRefusal.COMMITMENT_TOO_SMALL);
        refuses(new PayAmount(ID, "r2", "p1", yuan("1.00")), FundRefusal.COMMITMENT_UNKNOWN);
        refuses(new PayAmount(ID, "r1", "p1", Money.ZERO), SharedRefusal.AMOUNT_NOT_POSITIVE);
    }

    @Test
    void refusesWhatIsOnlyReserved() {
        fund().given(OPENED, FILLED, reserved("r1", "40.00"))
                .when(new PayAmount(ID, "r1", "p1", yuan("1.00")))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.COMMITMENT_TOO_SMALL);
    }

    private static void refuses(PayAmount command, Refusal refusal) {
        fund().given(COMMITTED).when(command).expectNoEvents().expectExceptionDetails(refusal);
    }
}
