package org.gongdan.subsidy.fund;

import static org.gongdan.subsidy.fund.FundExamples.FILLED;
import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.NOW;
import static org.gongdan.subsidy.fund.FundExamples.OPENED;
import static org.gongdan.subsidy.fund.FundExamples.fund;
import static org.gongdan.subsidy.fund.FundExamples.yuan;

import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class AddAppropriationTest {

    @Test
    void countsOncePerName() {
        var command = new AddAppropriation(ID, "a1", yuan("100.00"), "doc 1");
        fund().given(OPENED).when(command).expectEvents(FILLED);
        fund().given(OPENED, FILLED).when(command).expectNoEvents();
    }

    @Test
    void refusesTheSameNameWithAnotherAmount() {
        fund().given(OPENED, FILLED)
                .when(new AddAppropriation(ID, "a1", yuan("100.01"), "doc 1"))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.APPROPRIATION_DIFFERS);
    }

    @Test
    void refusesNothingAndLess() {
        fund().given(OPENED)
                .when(new AddAppropriation(ID, "a1", Money.ZERO, "doc 1"))
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.AMOUNT_NOT_POSITIVE);
    }

    @Test
    void refusesAClosedFund() {
        fund().given(OPENED, new FundClosed(ID, NOW))
                .when(new AddAppropriation(ID, "a1", yuan("1.00"), "doc 1"))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.FUND_CLOSED);
    }
}
