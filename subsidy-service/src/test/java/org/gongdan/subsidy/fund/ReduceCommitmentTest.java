package org.gongdan.subsidy.fund;

import static org.gongdan.subsidy.fund.FundExamples.FILLED;
import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.NOW;
import static org.gongdan.subsidy.fund.FundExamples.OPENED;
import static org.gongdan.subsidy.fund.FundExamples.committed;
import static org.gongdan.subsidy.fund.FundExamples.fund;
import static org.gongdan.subsidy.fund.FundExamples.reserved;
import static org.gongdan.subsidy.fund.FundExamples.yuan;

import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class ReduceCommitmentTest {

    private static final Object[] COMMITTED = {OPENED, FILLED, reserved("r1", "40.00"), committed("r1", "40.00")};

    @Test
    void countsOncePerName() {
        var reduce = new ReduceCommitment(ID, "r1", "change-1", yuan("10.00"));
        var reduced = new CommitmentReduced(ID, "r1", "change-1", yuan("10.00"), NOW);
        fund().given(COMMITTED).when(reduce).expectEvents(reduced);
        fund().given(COMMITTED).andGiven(reduced).when(reduce).expectNoEvents();
    }

    @Test
    void refusesTheSameNameWithOtherContent() {
        fund().given(COMMITTED)
                .andGiven(new CommitmentReduced(ID, "r1", "change-1", yuan("10.00"), NOW))
                .when(new ReduceCommitment(ID, "r1", "change-1", yuan("11.00")))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.REDUCTION_DIFFERS);
    }

    @Test
    void refusesMoreThanIsCommitted() {
        refuses(new ReduceCommitment(ID, "r1", yuan("40.01")), FundRefusal.COMMITMENT_TOO_SMALL);
        refuses(new ReduceCommitment(ID, "r2", yuan("1.00")), FundRefusal.COMMITMENT_UNKNOWN);
        refuses(new ReduceCommitment(ID, "r1", Money.ZERO), SharedRefusal.AMOUNT_NOT_POSITIVE);
    }

    @Test
    void givesTheRoomBack() {
        fund().given(COMMITTED)
                .andGiven(new CommitmentReduced(ID, "r1", null, yuan("40.00"), NOW))
                .when(new ReserveAmount(ID, "r1", yuan("100.00")))
                .expectEvents(reserved("r1", "100.00"));
    }

    private static void refuses(ReduceCommitment command, Refusal refusal) {
        fund().given(COMMITTED).when(command).expectNoEvents().expectExceptionDetails(refusal);
    }
}
