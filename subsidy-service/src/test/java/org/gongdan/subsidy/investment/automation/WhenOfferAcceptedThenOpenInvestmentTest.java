package org.gongdan.subsidy.investment.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Commands;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WhenOfferAcceptedThenOpenInvestmentTest {

    /** A reaction waits for no read model. */
    private static final ReadModels READS_NOTHING = null;

    private final List<CommandMessage<?>> sent = new ArrayList<>();

    @Test
    void opensTheInvestmentWithAllThatWasAccepted() throws IOException {
        var accepted = acceptedAt(Instant.parse("2026-03-02T02:00:00Z"));
        reaction().on(accepted);
        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.getPayload())
                    .isEqualTo(new OpenInvestment(
                            InvestmentId.ofApplication(accepted.applicationId()),
                            accepted.applicationId(),
                            accepted.uscc(),
                            accepted.project(),
                            accepted.costLines(),
                            accepted.award(),
                            accepted.indicators(),
                            accepted.milestones(),
                            accepted.functions(),
                            LocalDate.of(2026, 3, 2)));
            assertThat(message.getMetaData().get(CommandMetadata.ACTOR))
                    .isEqualTo("system:WhenOfferAcceptedThenOpenInvestment");
        });
    }

    @Test
    void agreesOnTheDayOfGuangdong() throws IOException {
        reaction().on(acceptedAt(Instant.parse("2026-03-02T16:00:00Z")));
        assertThat(((OpenInvestment) sent.getFirst().getPayload()).agreedOn()).isEqualTo("2026-03-03");
    }

    @Test
    void namesTheSameInvestmentWhenItHappensTwice() throws IOException {
        var accepted = acceptedAt(Instant.parse("2026-03-02T02:00:00Z"));
        reaction().on(accepted);
        reaction().on(accepted);
        assertThat(sent).hasSize(2);
        assertThat((Object) sent.getLast().getPayload())
                .isEqualTo(sent.getFirst().getPayload());
    }

    private WhenOfferAcceptedThenOpenInvestment reaction() {
        var gateway = mock(CommandGateway.class);
        when(gateway.sendAndWait(any())).then(call -> sent.add(call.getArgument(0)));
        var clock = Clock.fixed(Instant.parse("2026-03-05T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new WhenOfferAcceptedThenOpenInvestment(new Commands(gateway, READS_NOTHING), clock);
    }

    private static OfferAccepted acceptedAt(Instant at) throws IOException {
        try (var recorded = OfferAccepted.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            var accepted = JsonMapper.shared().readValue(recorded, OfferAccepted.class);
            return new OfferAccepted(
                    accepted.applicationId(),
                    accepted.uscc(),
                    accepted.project(),
                    accepted.costLines(),
                    accepted.award(),
                    accepted.indicators(),
                    accepted.milestones(),
                    accepted.functions(),
                    accepted.acceptedBy(),
                    at);
        }
    }
}
