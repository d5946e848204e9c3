package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;

/** Who is named when the shares do not add up. */
class UnfundedGapTest {

    private static final String GOVERNMENT = "{ party: GOVERNMENT, rate: 30, maxRate: 60 }";
    private static final String ASSOCIATION = "{ party: ASSOCIATION, rate: 10, maxRate: 60 }";
    private static final String LEAD = "{ party: LEAD, rate: 10, maxRate: 40 }";
    private static final String ENTERPRISE = "{ party: ENTERPRISE, maxRate: 40 }";

    @Test
    void namesAllWhoMayBearMore() {
        assertThat(RulesText.of(GOVERNMENT, ASSOCIATION, LEAD, ENTERPRISE)
                        .cost("whole", "100.00")
                        .outcome())
                .endsWith("gap 10.00 [GOVERNMENT, ASSOCIATION, LEAD]");
    }

    @Test
    void doesNotNameFundersWhoHaveReachedTheirCommonCap() {
        var rules = RulesText.of(GOVERNMENT, ASSOCIATION, LEAD, ENTERPRISE).cost("whole", "100.00");

        assertThat(rules.tier("maxSubsidy: 40.00").outcome()).endsWith("gap 10.00 [LEAD]");
        assertThat(rules.tier("maxSubsidy: 40.01").outcome()).endsWith("gap 10.00 [GOVERNMENT, ASSOCIATION, LEAD]");
    }

    @Test
    void namesTheFundersWhenOnlyALargerShareOfTheGovernmentWouldRaiseAnother() {
        var rules = RulesText.of(
                        "{ party: GOVERNMENT, rate: 10, maxRate: 60 }",
                        "{ party: ASSOCIATION, maxRate: 60 }",
                        "{ party: LEAD, rate: 100, rateOn: SUBSIDY }",
                        "{ party: ENTERPRISE, maxRate: 20 }")
                .tier("maxSubsidy: 40.00")
                .cost("whole", "100.00");

        assertThat(rules.outcome())
                .isEqualTo("GOVERNMENT 10.00 RATE, ASSOCIATION 30.00 SUBSIDY_CAP, LEAD 10.00 RATE,"
                        + " ENTERPRISE 20.00 MAXIMUM_RATE, gap 30.00 [GOVERNMENT, ASSOCIATION]");
    }

    @Test
    void namesTheResidualBearerWhoseRoomEnds() {
        assertThat(RulesText.of(GOVERNMENT)
                        .cost("whole", "100.00")
                        .room("50.00", Party.ENTERPRISE)
                        .outcome())
                .isEqualTo("GOVERNMENT 30.00 RATE, ENTERPRISE 50.00 ROOM_LEFT, gap 20.00 [GOVERNMENT, ENTERPRISE]");
    }

    @Test
    void leavesTheWholeCommonCapToAFunderWhoBearsTheRest() {
        var rules = RulesText.of("{ party: GOVERNMENT, minRate: 50 }", "{ party: ENTERPRISE, rate: 40, maxRate: 60 }")
                .residual(Party.GOVERNMENT)
                .cost("whole", "100.00");

        assertThat(rules.tier("maxSubsidy: 60.00").outcome())
                .isEqualTo("GOVERNMENT 60.00 REMAINDER, ENTERPRISE 40.00 RATE");
        assertThat(rules.tier("maxSubsidy: 55.00").outcome())
                .isEqualTo("GOVERNMENT 55.00 SUBSIDY_CAP, ENTERPRISE 40.00 RATE, gap 5.00 [ENTERPRISE]");
    }
}
