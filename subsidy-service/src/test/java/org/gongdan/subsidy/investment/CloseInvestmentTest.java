package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.APPROVER;
import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.by;
import static org.gongdan.subsidy.investment.InvestmentExamples.investmentWith;
import static org.gongdan.subsidy.investment.InvestmentExamples.taken;

import java.util.List;
import org.gongdan.subsidy.investment.InvestmentCommand.CloseInvestment;
import org.junit.jupiter.api.Test;

class CloseInvestmentTest {

    private static final CloseInvestment CLOSE = new CloseInvestment(ID, "项目完成");

    @Test
    void endsOnce() {
        investmentWith(0)
                .given(List.of(OPENED, taken("claim-1", "5.00")))
                .when(CLOSE, by(APPROVER))
                .expectEvents(CLOSED);
        investmentWith(0)
                .given(List.of(OPENED, CLOSED))
                .when(CLOSE, by(APPROVER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesWhileADifferenceIsUnexplained() {
        investmentWith(1)
                .given(OPENED)
                .when(CLOSE, by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(InvestmentRefusal.BREAKS_UNEXPLAINED);
    }

    @Test
    void refusesWithoutReason() {
        investmentWith(0)
                .given(OPENED)
                .when(new CloseInvestment(ID, ""), by(APPROVER))
                .expectNoEvents()
                .expectExceptionDetails(InvestmentRefusal.TEXT_MISSING);
    }
}
