package org.gongdan.subsidy.claim;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.subsidy.claim.InvoiceUseCommand.FreeInvoice;
import org.gongdan.subsidy.claim.InvoiceUseCommand.UseInvoice;
import org.gongdan.subsidy.claim.InvoiceUseEvent.InvoiceFreed;
import org.gongdan.subsidy.claim.InvoiceUseEvent.InvoiceUsed;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Guards that one invoice is used by one line of one claim, across all programmes and funders. Used when a claim is
 * submitted, free again when that claim is rejected. The stream's unique key decides between claims that race.
 */
@Aggregate(cache = "aggregateCache")
final class InvoiceUse {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable InvoiceUseId id;

    private State state = new Free();

    private InvoiceUse() {}

    /** Whether a line uses it now. */
    private sealed interface State {}

    private record Free() implements State {}

    private record Used(ClaimId claimId, int line) implements State {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UseInvoice command, Clock clock) {
        switch (state) {
            case Used(var claimId, var line) -> {
                if (!claimId.equals(command.claimId()) || line != command.line()) {
                    throw new CommandRefused(ClaimRefusal.INVOICE_ALREADY_USED, command.invoiceUseId());
                }
            }
            case Free() ->
                apply(new InvoiceUsed(command.invoiceUseId(), command.claimId(), command.line(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(FreeInvoice command, Clock clock) {
        if (state instanceof Used(var claimId, var _) && claimId.equals(command.claimId())) {
            apply(new InvoiceFreed(command.invoiceUseId(), claimId, clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(InvoiceUseEvent event) {
        id = event.invoiceUseId();
        state = switch (event) {
            case InvoiceUsed(var _, var claimId, var line, var _) -> new Used(claimId, line);
            case InvoiceFreed _ -> new Free();
        };
    }
}
