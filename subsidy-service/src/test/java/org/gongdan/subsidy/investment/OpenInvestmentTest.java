package org.gongdan.subsidy.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.investment.InvestmentExamples.ACCEPTED;
import static org.gongdan.subsidy.investment.InvestmentExamples.AGREED_ON;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.by;
import static org.gongdan.subsidy.investment.InvestmentExamples.investment;

import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

class OpenInvestmentTest {

    private static final OpenInvestment OPEN = new OpenInvestment(
            ID,
            ACCEPTED.applicationId(),
            ACCEPTED.uscc(),
            ACCEPTED.project(),
            ACCEPTED.costLines(),
            ACCEPTED.award(),
            ACCEPTED.indicators(),
            ACCEPTED.milestones(),
            ACCEPTED.functions(),
            AGREED_ON);

    @Test
    void keepsAllThatWasAgreed() {
        investment()
                .givenNoPriorActivity()
                .when(OPEN, by(SystemCaller.named("test")))
                .expectEvents(OPENED);
    }

    @Test
    void doesNothingTheSecondTime() {
        investment().given(OPENED).when(OPEN, by(SystemCaller.named("test"))).expectNoEvents();
    }

    @Test
    void isNamedAfterItsApplication() {
        assertThat(InvestmentId.ofApplication(new ApplicationId("application-77")))
                .isEqualTo(new InvestmentId("investment-77"));
    }
}
