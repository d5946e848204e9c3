package org.gongdan.subsidy.claim.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.claim.ClaimExamples.APPLICATION;
import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.PROVINCE;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionForfeited;
import org.gongdan.subsidy.claim.ClaimExamples;
import org.gongdan.subsidy.claim.HeldAmount;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;

class WhenRetentionForfeitedTest {

    private static final RetentionForfeited FORFEITED = new RetentionForfeited(
            CLAIM, INVESTMENT, List.of(new HeldAmount(Party.GOVERNMENT, PROVINCE, yuan("33.33"))), "未使用", NOW);

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final List<Object> sent = new ArrayList<>();
    /** Without read models, because reactions never wait for them. */
    private final Commands commands =
            new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), null);

    @Test
    void givesTheCommitmentBackUnderOneNameHoweverOftenItIsTold() {
        bus.subscribe(ReduceCommitment.class.getName(), message -> sent.add(message.getPayload()));
        var reaction = new WhenRetentionForfeitedThenReduceCommitment(ClaimExamples.investments(false), commands);

        reaction.on(FORFEITED);
        reaction.on(FORFEITED);

        assertThat(sent)
                .hasSize(2)
                .containsOnly(new ReduceCommitment(PROVINCE, APPLICATION.value(), "retention/" + CLAIM, yuan("33.33")));
    }
}
