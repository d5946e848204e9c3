package org.gongdan.subsidy.fund;

import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.OPENED;
import static org.gongdan.subsidy.fund.FundExamples.fund;

import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;

class OpenFundTest {

    private static final OpenFund OPEN = new OpenFund(ID, Party.GOVERNMENT, 2026, "省资金", "Provincial", "AI");

    @Test
    void opensOnce() {
        fund().givenNoPriorActivity().when(OPEN).expectEvents(OPENED);
        fund().given(OPENED).when(OPEN).expectNoEvents();
    }

    @Test
    void refusesOtherContentForAnOpenFund() {
        fund().given(OPENED)
                .when(new OpenFund(ID, Party.ASSOCIATION, 2026, "省资金", "Provincial", "AI"))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.FUND_ALREADY_OPEN);
    }

    @Test
    void isKnownAfterItsClosureToo() {
        var closed = new FundEvent.FundClosed(ID, FundExamples.NOW);
        fund().given(OPENED, closed).when(OPEN).expectNoEvents().expectSuccessfulHandlerExecution();
        fund().given(OPENED, closed)
                .when(new OpenFund(ID, Party.GOVERNMENT, 2027, "省资金", "Provincial", "AI"))
                .expectNoEvents()
                .expectExceptionDetails(FundRefusal.FUND_ALREADY_OPEN);
    }

    @Test
    void refusesPartiesWithoutFunds() {
        refuses(new OpenFund(ID, Party.ENTERPRISE, 2026, "省资金", "Provincial", "AI"), FundRefusal.PARTY_HAS_NO_FUND);
    }

    @Test
    void refusesAnImpossibleYear() {
        refuses(new OpenFund(ID, Party.GOVERNMENT, 26, "省资金", "Provincial", "AI"), FundRefusal.FUND_YEAR_OUT_OF_RANGE);
        refuses(
                new OpenFund(ID, Party.GOVERNMENT, 2101, "省资金", "Provincial", "AI"),
                FundRefusal.FUND_YEAR_OUT_OF_RANGE);
    }

    @Test
    void refusesWithoutANameInBothLanguages() {
        refuses(new OpenFund(ID, Party.GOVERNMENT, 2026, "", "Provincial", "AI"), FundRefusal.FUND_NAME_MISSING);
        refuses(new OpenFund(ID, Party.GOVERNMENT, 2026, "省资金", " ", "AI"), FundRefusal.FUND_NAME_MISSING);
    }

    private static void refuses(OpenFund command, FundRefusal refusal) {
        fund().givenNoPriorActivity().when(command).expectNoEvents().expectExceptionDetails(refusal);
    }
}
