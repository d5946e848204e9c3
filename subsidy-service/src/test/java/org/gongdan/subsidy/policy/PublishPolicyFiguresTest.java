package org.gongdan.subsidy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.policy.PolicyCommand.PublishPolicyFigures;
import org.gongdan.subsidy.policy.PolicyEvent.PolicyFiguresPublished;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

class PublishPolicyFiguresTest {

    private static final Instant NOW = Instant.parse("2027-01-12T21:30:00Z");
    private static final PolicyFiguresId ID = PolicyFiguresId.of(new Period("2026"));
    private static final PolicySet SET = PolicyExamples.set("2026", 14);
    private static final PolicySet LATER = PolicyExamples.set("2026", 15);

    @Test
    void publishesAVersionWheneverFiguresChanged() {
        figures().givenNoPriorActivity().when(publish(SET, 7), byJob()).expectEvents(published(1, SET, 7));
        figures().given(published(1, SET, 7)).when(publish(SET, 99), byJob()).expectNoEvents();
        figures().given(published(1, SET, 7)).when(publish(LATER, 99), byJob()).expectEvents(published(2, LATER, 99));
    }

    @Test
    void writesNothingOfWhatIsWithheld() {
        assertThat(PolicyFile.csv(SET))
                .contains("\r\nREGION,'=Yunfu,,*,*,*")
                .contains("\r\nHISTOGRAM/VERIFIED,0,,,*")
                .contains("\r\nBENCHMARK/VERIFIED,cheaper-acquisition,,*")
                .contains("\r\nREGION,Dongguan,,12,14,60,0.2,1400000.00,700000.00,1,100000.00,71.5,-0.1,0.25,0.9");
        assertThat(PolicyFile.csv(SET, cell -> cell.dimension() == Dimension.ALL))
                .doesNotContain("Dongguan")
                .contains("HISTOGRAM");
        assertThat(SET.suppressed()).isOne();
    }

    private static PublishPolicyFigures publish(PolicySet set, long position) {
        return new PublishPolicyFigures(ID, position, set);
    }

    private static PolicyFiguresPublished published(int version, PolicySet set, long position) {
        return new PolicyFiguresPublished(ID, version, position, set, 3, 1, PolicyFile.sha256(set), NOW);
    }

    private static Map<String, Object> byJob() {
        return Commands.metadataOf(SystemCaller.named("policy-figures"), null);
    }

    private static FixtureConfiguration<PolicyFigures> figures() {
        return new AggregateTestFixture<>(PolicyFigures.class)
                .registerInjectableResource(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }
}
