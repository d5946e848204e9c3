package org.gongdan.subsidy.claim;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimCommand.AcceptClaimLine;
import org.gongdan.subsidy.claim.ClaimCommand.ApproveClaim;
import org.gongdan.subsidy.claim.ClaimCommand.DeductFromClaimLine;
import org.gongdan.subsidy.claim.ClaimCommand.DraftClaim;
import org.gongdan.subsidy.claim.ClaimCommand.ForfeitRetention;
import org.gongdan.subsidy.claim.ClaimCommand.RecordClaimPayment;
import org.gongdan.subsidy.claim.ClaimCommand.RejectClaim;
import org.gongdan.subsidy.claim.ClaimCommand.ReleaseRetention;
import org.gongdan.subsidy.claim.ClaimCommand.ScheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimCommand.SetClaimLines;
import org.gongdan.subsidy.claim.ClaimCommand.SubmitClaim;
import org.gongdan.subsidy.claim.ClaimCommand.UnscheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimDrafted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineAccepted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineDeducted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLinesSet;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimRejected;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimSubmitted;
import org.gongdan.subsidy.claim.ClaimState.Approved;
import org.gongdan.subsidy.claim.ClaimState.Decision;
import org.gongdan.subsidy.claim.ClaimState.Draft;
import org.gongdan.subsidy.claim.ClaimState.Rejected;
import org.gongdan.subsidy.claim.ClaimState.Submitted;
import org.gongdan.subsidy.claim.ClaimState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Guards the life of one claim: drafted and signed by the enterprise, checked line by line, approved by somebody who
 * checked none of it, and then paid once by each funder, and once more when what was held back is released. What it takes from other aggregates, room under the agreement
 * and its invoices, it takes when it is signed and gives back when it is rejected, in the same transaction.
 */
@Aggregate(cache = "aggregateCache")
final class Claim {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable ClaimId id;

    private ClaimState state = new Unknown();

    private Claim() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftClaim command, Caller caller, ClaimSurroundings around, Clock clock) {
        if (state instanceof Draft draft
                && draft.investmentId().equals(command.investmentId())
                && draft.lines().equals(command.lines())
                && draft.draftedBy().equals(caller.id())) {
            return;
        }
        if (!(state instanceof Unknown)) {
            throw new CommandRefused(ClaimRefusal.CLAIM_NOT_A_DRAFT);
        }
        var agreement = around.openAgreement(command.investmentId(), caller);
        around.rulesOf(agreement, LocalDate.now(clock)).checkDraft(command.lines());
        apply(new ClaimDrafted(
                command.claimId(),
                command.investmentId(),
                agreement.uscc(),
                command.lines(),
                caller.id(),
                clock.instant()));
    }

    @CommandHandler
    void handle(SetClaimLines command, Caller caller, ClaimSurroundings around, Clock clock) {
        var draft = state.draftOf(caller);
        if (draft.lines().equals(command.lines())) {
            return;
        }
        var agreement = around.openAgreement(draft.investmentId(), caller);
        around.rulesOf(agreement, LocalDate.now(clock)).checkDraft(command.lines());
        apply(new ClaimLinesSet(command.claimId(), command.lines(), clock.instant()));
    }

    @CommandHandler
    void handle(SubmitClaim command, Caller caller, ClaimSurroundings around, Clock clock) {
        if (state instanceof Submitted submitted && submitted.signedBy().equals(caller.id())) {
            return;
        }
        var draft = state.draftOf(caller);
        var agreement = around.openAgreement(draft.investmentId(), caller);
        around.rulesOf(agreement, LocalDate.now(clock)).checkSubmission(draft.lines());
        var cost = Money.sum(draft.lines(), ClaimLine::cost);
        around.takeRoomAndInvoices(command.claimId(), draft, cost, caller);
        apply(new ClaimSubmitted(command.claimId(), draft.investmentId(), cost, caller.id(), clock.instant()));
    }

    @CommandHandler
    void handle(AcceptClaimLine command, Caller caller, Clock clock) {
        var submitted = state.checkedBy(caller);
        submitted.line(command.line());
        if (!(submitted.decisions().get(command.line()) instanceof Decision.Accepted)) {
            apply(new ClaimLineAccepted(command.claimId(), command.line(), caller.id(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(DeductFromClaimLine command, Caller caller, Clock clock) {
        var submitted = state.checkedBy(caller);
        var line = submitted.line(command.line());
        var deducted = command.deducted();
        if (!deducted.isPositive()) {
            throw CommandRefused.at("deducted", SharedRefusal.AMOUNT_NOT_POSITIVE, deducted);
        }
        if (deducted.isMoreThan(line.cost())) {
            throw CommandRefused.at("deducted", ClaimRefusal.DEDUCTION_ABOVE_COST, deducted, line.cost());
        }
        if (command.note().isBlank()) {
            throw CommandRefused.at("note", ClaimRefusal.DEDUCTION_NOTE_MISSING);
        }
        var decision = new Decision.Deducted(deducted, command.reason(), command.note());
        if (!decision.equals(submitted.decisions().get(command.line()))) {
            apply(new ClaimLineDeducted(
                    command.claimId(),
                    command.line(),
                    deducted,
                    command.reason(),
                    command.note(),
                    caller.id(),
                    clock.instant()));
        }
    }

    @CommandHandler
    void handle(ApproveClaim command, Caller caller, ClaimSurroundings around, Clock clock) {
        if (state instanceof Approved approved && approved.approvedBy().equals(caller.id())) {
            return;
        }
        var submitted = state.submitted();
        if (submitted.wasPreparedBy(caller.id())) {
            throw new CommandRefused(ClaimRefusal.CLAIM_APPROVER_PREPARED_IT);
        }
        if (submitted.checkers().contains(caller.id())) {
            throw new CommandRefused(ClaimRefusal.CLAIM_APPROVER_CHECKED_IT);
        }
        var undecided = submitted.undecidedLines();
        if (!undecided.isEmpty()) {
            throw new CommandRefused(ClaimRefusal.CLAIM_LINES_UNDECIDED, undecided);
        }
        var approvedCost = submitted.cost().minus(submitted.deducted());
        if (!approvedCost.isPositive()) {
            throw new CommandRefused(ClaimRefusal.CLAIM_NOTHING_LEFT);
        }
        var funders = around.shareApprovedCost(command.claimId(), submitted, approvedCost, caller);
        apply(new ClaimApproved(
                command.claimId(),
                submitted.draft().investmentId(),
                approvedCost,
                funders,
                caller.id(),
                clock.instant()));
    }

    @CommandHandler
    void handle(RejectClaim command, Caller caller, ClaimSurroundings around, Clock clock) {
        if (state instanceof Rejected) {
            return;
        }
        var submitted = state.checkedBy(caller);
        if (command.reason().isBlank()) {
            throw CommandRefused.at("reason", ClaimRefusal.CLAIM_REASON_MISSING);
        }
        around.returnRoomAndInvoices(command.claimId(), submitted, caller);
        apply(new ClaimRejected(
                command.claimId(), submitted.draft().investmentId(), command.reason(), caller.id(), clock.instant()));
    }

    @CommandHandler
    void handle(ScheduleClaimPayment command, Clock clock) {
        record(new Settling(state.approved(), clock).schedule(command));
    }

    @CommandHandler
    void handle(UnscheduleClaimPayment command, Clock clock) {
        record(new Settling(state.approved(), clock).unschedule(command));
    }

    @CommandHandler
    void handle(RecordClaimPayment command, Clock clock) {
        record(new Settling(state.approved(), clock).pay(command));
    }

    @CommandHandler
    void handle(ReleaseRetention command, Clock clock) {
        record(new Settling(state.approved(), clock).release(command));
    }

    @CommandHandler
    void handle(ForfeitRetention command, Clock clock) {
        record(new Settling(state.approved(), clock).forfeit(command));
    }

    private static void record(Optional<? extends ClaimEvent> event) {
        event.ifPresent(happened -> apply(happened));
    }

    @EventSourcingHandler
    void on(ClaimEvent event) {
        id = event.claimId();
        state = state.after(event);
    }
}
