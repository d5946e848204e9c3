package org.gongdan.subsidy.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.payment.PaymentCommand.ApproveBatch;
import org.gongdan.subsidy.payment.PaymentCommand.CancelBatch;
import org.gongdan.subsidy.payment.PaymentCommand.ConfirmPayment;
import org.gongdan.subsidy.payment.PaymentCommand.FailPayment;
import org.gongdan.subsidy.payment.PaymentCommand.PrepareBatch;
import org.gongdan.subsidy.payment.PaymentEvent.BatchApproved;
import org.gongdan.subsidy.payment.PaymentEvent.BatchCancelled;
import org.gongdan.subsidy.payment.PaymentEvent.BatchPrepared;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentFailed;
import org.gongdan.subsidy.payment.PaymentState.Cancelled;
import org.gongdan.subsidy.payment.PaymentState.Outcome;
import org.gongdan.subsidy.payment.PaymentState.Prepared;
import org.gongdan.subsidy.payment.PaymentState.Released;
import org.gongdan.subsidy.payment.PaymentState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Guards the life of one payment batch: prepared from approved claims, released by two people who did not prepare it,
 * then confirmed or failed claim by claim. While it lives no other batch can hold its instalments; cancelling it, or a
 * failed payment, gives them back in the same transaction.
 */
@Aggregate(cache = "aggregateCache")
final class PaymentBatch {

    private static final int LAST_APPROVAL = 2;

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable PaymentBatchId id;

    private PaymentState state = new Unknown();

    private PaymentBatch() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PrepareBatch command, Caller caller, BatchSurroundings around, Clock clock) {
        if (!command.funder().isFunder()) {
            throw CommandRefused.at("funder", PaymentRefusal.BATCH_FUNDER_INVALID, command.funder());
        }
        if (command.claims().isEmpty()) {
            throw CommandRefused.at("claims", PaymentRefusal.BATCH_EMPTY);
        }
        var instalments = around.instalments(command.funder(), command.kind(), command.claims());
        if (state instanceof Prepared same
                && same.preparedBy().equals(caller.id())
                && same.instalments().equals(instalments)) {
            return;
        }
        if (!(state instanceof Unknown)) {
            throw new CommandRefused(PaymentRefusal.BATCH_EXISTS_ALREADY);
        }
        around.requireOpen(instalments);
        around.take(command.batchId(), instalments, caller);
        apply(new BatchPrepared(command.batchId(), command.funder(), instalments, caller.id(), clock.instant()));
    }

    @CommandHandler
    void handle(ApproveBatch command, Caller caller, BatchSurroundings around, Clock clock) {
        var prepared = prepared();
        if (prepared.preparedBy().equals(caller.id())) {
            throw new CommandRefused(PaymentRefusal.APPROVER_IS_PREPARER);
        }
        if (prepared.approvedBy().contains(caller.id())) {
            throw new CommandRefused(PaymentRefusal.APPROVED_ALREADY_BY_YOU);
        }
        around.requireOpen(prepared.instalments());
        var approval = prepared.approvedBy().size() + 1;
        if (approval == LAST_APPROVAL) {
            around.freezeBaselines(command.batchId(), prepared.instalments(), caller);
        }
        apply(new BatchApproved(command.batchId(), approval, caller.id(), clock.instant()));
    }

    @CommandHandler
    void handle(CancelBatch command, Caller caller, BatchSurroundings around, Clock clock) {
        if (state instanceof Cancelled) {
            return;
        }
        var prepared = prepared();
        requireReason(command.reason());
        around.giveBack(command.batchId(), prepared.instalments(), caller);
        apply(new BatchCancelled(
                command.batchId(), prepared.instalments(), command.reason(), caller.id(), clock.instant()));
    }

    @CommandHandler
    void handle(ConfirmPayment command, Caller caller, Clock clock) {
        var released = released();
        var instalment = instalmentOf(released, command.claimId());
        var reference = command.bankReference().strip();
        if (reference.isEmpty()) {
            throw CommandRefused.at("bankReference", PaymentRefusal.BANK_REFERENCE_MISSING);
        }
        if (command.valueDate().isAfter(LocalDate.now(clock))) {
            throw CommandRefused.at("valueDate", PaymentRefusal.VALUE_DATE_INVALID, command.valueDate());
        }
        switch (released.outcomeOf(command.claimId()).orElse(null)) {
            case Outcome.Confirmed(var known) -> {
                if (!known.equals(reference)) {
                    throw new CommandRefused(PaymentRefusal.PAYMENT_CONFIRMED_ALREADY, known);
                }
            }
            case Outcome.Failed() -> throw new CommandRefused(PaymentRefusal.PAYMENT_FAILED_ALREADY);
            case null ->
                apply(new PaymentConfirmed(
                        command.batchId(), instalment, reference, command.valueDate(), caller.id(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(FailPayment command, Caller caller, BatchSurroundings around, Clock clock) {
        var released = released();
        var instalment = instalmentOf(released, command.claimId());
        requireReason(command.reason());
        switch (released.outcomeOf(command.claimId()).orElse(null)) {
            case Outcome.Confirmed(var known) ->
                throw new CommandRefused(PaymentRefusal.PAYMENT_CONFIRMED_ALREADY, known);
            case Outcome.Failed() -> {
                // reported twice
            }
            case null -> {
                around.giveBack(command.batchId(), List.of(instalment), caller);
                apply(new PaymentFailed(command.batchId(), instalment, command.reason(), caller.id(), clock.instant()));
            }
        }
    }

    @EventSourcingHandler
    void on(PaymentEvent event) {
        id = event.batchId();
        state = state.after(event);
    }

    private Prepared prepared() {
        return switch (state) {
            case Prepared prepared -> prepared;
            case Released _ -> throw new CommandRefused(PaymentRefusal.BATCH_APPROVED_ALREADY);
            case Cancelled _ -> throw new CommandRefused(PaymentRefusal.BATCH_CANCELLED);
            case Unknown _ -> throw new IllegalStateException("a batch without events");
        };
    }

    private Released released() {
        return switch (state) {
            case Released released -> released;
            case Cancelled _ -> throw new CommandRefused(PaymentRefusal.BATCH_CANCELLED);
            case Prepared _, Unknown _ -> throw new CommandRefused(PaymentRefusal.BATCH_NOT_APPROVED);
        };
    }

    private static Instalment instalmentOf(Released released, ClaimId claim) {
        var instalment = released.instalments().get(claim);
        if (instalment == null) {
            throw CommandRefused.at("claimId", PaymentRefusal.PAYMENT_NOT_IN_BATCH, claim);
        }
        return instalment;
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw CommandRefused.at("reason", PaymentRefusal.BATCH_REASON_MISSING);
        }
    }
}
