package org.gongdan.subsidy.claim;

import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.CLOCK;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.PREPARER;
import static org.gongdan.subsidy.claim.ClaimExamples.SIGNATORY;
import static org.gongdan.subsidy.claim.ClaimExamples.USCC;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimAccountCommand.CountApprovedCost;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimDrafted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimSubmitted;
import org.gongdan.subsidy.claim.InvoiceUseCommand.FreeInvoice;
import org.gongdan.subsidy.claim.InvoiceUseCommand.UseInvoice;
import org.gongdan.subsidy.investment.InvestmentCommand.ReturnClaimRoom;
import org.gongdan.subsidy.investment.InvestmentCommand.TakeClaimRoom;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.Refusal;

/** One claim among stand-ins for the other aggregates, which keep what it asked them and may refuse it. */
final class ClaimFixture {

    private static final List<Class<?>> ASKED_OF_OTHERS = List.of(
            TakeClaimRoom.class, ReturnClaimRoom.class, UseInvoice.class, FreeInvoice.class, CountApprovedCost.class);

    private final AggregateTestFixture<Claim> fixture = new AggregateTestFixture<>(Claim.class);
    private final List<Object> nested = new ArrayList<>();
    private final Map<Class<?>, Refusal> refused = new HashMap<>();
    private final List<Object> past = new ArrayList<>();
    private Money approvedBefore = Money.ZERO;
    private boolean closed;

    static ClaimDrafted drafted(ClaimLine... lines) {
        return new ClaimDrafted(CLAIM, INVESTMENT, USCC, List.of(lines), PREPARER.id(), NOW);
    }

    static ClaimSubmitted submitted(String cost) {
        return new ClaimSubmitted(CLAIM, INVESTMENT, ClaimExamples.yuan(cost), SIGNATORY.id(), NOW);
    }

    ClaimFixture given(Object... events) {
        past.addAll(List.of(events));
        return this;
    }

    ClaimFixture approvedBefore(String cost) {
        approvedBefore = ClaimExamples.yuan(cost);
        return this;
    }

    ClaimFixture closed() {
        closed = true;
        return this;
    }

    ClaimFixture refusing(Class<?> command, Refusal refusal) {
        refused.put(command, refusal);
        return this;
    }

    ResultValidator<Claim> when(Object command, Caller caller) {
        CommandBus bus = fixture.getCommandBus();
        fixture.registerInjectableResource(CLOCK);
        fixture.registerInjectableResource(new ClaimSurroundings(
                ClaimExamples.investments(closed),
                ClaimExamples.programmes(),
                ClaimExamples.evidence(),
                new NestedCommands(bus)));
        ASKED_OF_OTHERS.forEach(type -> fixture.registerCommandHandler(type, answer()));
        var ready = past.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(past);
        return ready.when(command, Commands.metadataOf(caller, null));
    }

    /** What the claim asked of other aggregates, in that order. */
    List<Object> nested() {
        return nested;
    }

    private MessageHandler<CommandMessage<?>> answer() {
        return message -> {
            var refusal = refused.get(message.getPayloadType());
            if (refusal != null) {
                throw new CommandRefused(refusal, "?");
            }
            nested.add(message.getPayload());
            return message.getPayload() instanceof CountApprovedCost ? approvedBefore : null;
        };
    }
}
