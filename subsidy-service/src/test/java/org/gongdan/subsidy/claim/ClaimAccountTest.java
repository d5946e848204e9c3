package org.gongdan.subsidy.claim;

import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.OTHER_CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.subsidy.claim.ClaimAccountCommand.CountApprovedCost;
import org.gongdan.subsidy.claim.ClaimAccountEvent.ClaimCostApproved;
import org.junit.jupiter.api.Test;

class ClaimAccountTest {

    private static final ClaimAccountId ACCOUNT = ClaimAccountId.of(INVESTMENT);
    private static final ClaimCostApproved FIRST = counted(CLAIM, "100.00", "100.00");

    @Test
    void addsUpAndAnswersWhatWasBefore() {
        fixture()
                .givenNoPriorActivity()
                .when(count(CLAIM, "100.00"))
                .expectEvents(FIRST)
                .expectResultMessagePayload(yuan("0.00"));
        fixture()
                .given(FIRST)
                .when(count(OTHER_CLAIM, "50.00"))
                .expectEvents(counted(OTHER_CLAIM, "50.00", "150.00"))
                .expectResultMessagePayload(yuan("100.00"));
    }

    @Test
    void countsAClaimOnce() {
        fixture()
                .given(FIRST, counted(OTHER_CLAIM, "50.00", "150.00"))
                .when(count(OTHER_CLAIM, "50.00"))
                .expectNoEvents()
                .expectResultMessagePayload(yuan("100.00"));
    }

    private static CountApprovedCost count(ClaimId claim, String cost) {
        return new CountApprovedCost(ACCOUNT, INVESTMENT, claim, yuan(cost));
    }

    private static ClaimCostApproved counted(ClaimId claim, String cost, String cumulative) {
        return new ClaimCostApproved(ACCOUNT, INVESTMENT, claim, yuan(cost), yuan(cumulative), NOW);
    }

    private static FixtureConfiguration<ClaimAccount> fixture() {
        return new AggregateTestFixture<>(ClaimAccount.class).registerInjectableResource(ClaimExamples.CLOCK);
    }
}
