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

import org.gongdan.subsidy.fund.FundCommand.RecoverAmount;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class RecoverAmountTest {

    private static final Object[] PAID = {
        OPENED, FILLED, reserved("r1", "40.00"), committed("r1", "40.00"), paid("r1", "p1", "40.00")
    };
    private static final RecoverAmount RECOVER = new RecoverAmount(ID, "r1", "back", yuan("15.00"));

    @Test
    void countsOncePerName() {
        var recovered = new AmountRecovered(ID, "r1", "back", yuan("15.00"), NOW);
        fund().given(PAID).when(RECOVER).expectEvents(recovered);
        fund().given(PAID).andGiven(recovered).when(RECOVER).expectNoEvents();
    }

    @Test
    void refusesTheSameNameWithOtherContent() {
        fund().given(PAID)
                .andGiven(new AmountRecovered(ID, "r1", "back", yuan("14.00"), NOW))
                .when(RECOVER)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.RECOVERY_DIFFERS);
    }

    @Test
    void refusesNothingAndLess() {
        for (var amount : new String[] {"0.00", "-1.00"}) {
            fund().given(PAID)
                    .when(new RecoverAmount(ID, "r1", "back", yuan(amount)))
                    .expectNoEvents()
                    .expectExceptionDetails(SharedRefusal.AMOUNT_NOT_POSITIVE);
        }
    }

    @Test
    void refusesMoreThanWasPaidAndNotYetRecovered() {
        fund().given(PAID)
                .andGiven(new AmountRecovered(ID, "r1", "first", yuan("25.01"), NOW))
                .when(RECOVER)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.RECOVERY_ABOVE_PAID);
        fund().given(OPENED, FILLED)
                .when(RECOVER)
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.RECOVERY_ABOVE_PAID);
    }

    @Test
    void isTakenEvenAfterTheFundWasClosed() {
        fund().given(PAID)
                .andGiven(new FundClosed(ID, NOW))
                .when(RECOVER)
                .expectEvents(new AmountRecovered(ID, "r1", "back", yuan("15.00"), NOW));
    }
}
