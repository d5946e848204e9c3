package org.gongdan.subsidy.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaid;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentScheduled;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentUnscheduled;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionReleased;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What each funder owes for an approved claim, and whether it is open, in a batch, or paid: each amount once. */
record Dues(Map<Instalment, Due> due) {

    Dues {
        due = Map.copyOf(due);
    }

    /** One funder's instalment of one kind. */
    record Instalment(Party party, DueKind kind) {}

    /** What it comes to, and how far it is. */
    record Due(Money payable, Progress progress) {}

    /** How far it is. */
    sealed interface Progress {
        record Open() implements Progress {}

        record Scheduled(String batchId) implements Progress {}

        record Paid(String batchId) implements Progress {}
    }

    static Dues of(List<FunderAmount> funders) {
        var shares = new HashMap<Instalment, Due>();
        funders.forEach(owed ->
                shares.put(new Instalment(owed.party(), DueKind.SHARE), new Due(owed.payable(), new Progress.Open())));
        return new Dues(shares);
    }

    /** @return false when it is in this batch already, and nothing is to be done */
    boolean canSchedule(Instalment instalment, String batchId, Money amount) {
        var due = due(instalment);
        return switch (due.progress()) {
            case Progress.Open() -> {
                requireAmount(due, amount);
                yield true;
            }
            case Progress.Scheduled(var other) -> {
                requireSame(other, batchId);
                requireAmount(due, amount);
                yield false;
            }
            case Progress.Paid(var other) -> throw new CommandRefused(ClaimRefusal.INSTALMENT_PAID_ALREADY, other);
        };
    }

    /** @return false when it is in no batch, and nothing is to be done */
    boolean canUnschedule(Instalment instalment, String batchId) {
        return switch (due(instalment).progress()) {
            case Progress.Open() -> false;
            case Progress.Scheduled(var other) -> {
                requireSame(other, batchId);
                yield true;
            }
            case Progress.Paid(var other) -> throw new CommandRefused(ClaimRefusal.INSTALMENT_PAID_ALREADY, other);
        };
    }

    /** @return false when this batch has paid it already, and nothing is to be done */
    boolean canPay(Instalment instalment, String batchId, Money amount) {
        var due = due(instalment);
        return switch (due.progress()) {
            case Progress.Open() -> throw new CommandRefused(ClaimRefusal.INSTALMENT_NOT_SCHEDULED, instalment.party());
            case Progress.Scheduled(var other) -> {
                requireSame(other, batchId);
                requireAmount(due, amount);
                yield true;
            }
            case Progress.Paid(var other) when other.equals(batchId) -> false;
            case Progress.Paid(var other) -> throw new CommandRefused(ClaimRefusal.INSTALMENT_PAID_ALREADY, other);
        };
    }

    Dues after(ClaimEvent event) {
        return switch (event) {
            case ClaimPaymentScheduled scheduled ->
                with(new Instalment(scheduled.party(), scheduled.kind()), new Progress.Scheduled(scheduled.batchId()));
            case ClaimPaymentUnscheduled unscheduled ->
                with(new Instalment(unscheduled.party(), unscheduled.kind()), new Progress.Open());
            case ClaimPaid paid -> with(new Instalment(paid.party(), paid.kind()), new Progress.Paid(paid.batchId()));
            case RetentionReleased released -> withRetentions(released.amounts());
            case ClaimEvent _ -> this;
        };
    }

    private Dues withRetentions(List<HeldAmount> released) {
        var more = new HashMap<>(due);
        released.forEach(held ->
                more.put(new Instalment(held.party(), DueKind.RETENTION), new Due(held.amount(), new Progress.Open())));
        return new Dues(more);
    }

    private Dues with(Instalment instalment, Progress progress) {
        var changed = new HashMap<>(due);
        changed.put(instalment, new Due(due(instalment).payable(), progress));
        return new Dues(changed);
    }

    /** A funder that owes nothing has no instalment, and what is held back is none before it is released. */
    private Due due(Instalment instalment) {
        var found = due.get(instalment);
        if (found == null || !found.payable().isPositive()) {
            throw new CommandRefused(ClaimRefusal.INSTALMENT_UNKNOWN, instalment.party());
        }
        return found;
    }

    private static void requireSame(String batchId, String wanted) {
        if (!batchId.equals(wanted)) {
            throw new CommandRefused(ClaimRefusal.INSTALMENT_IN_ANOTHER_BATCH, batchId);
        }
    }

    private static void requireAmount(Due due, Money amount) {
        if (!due.payable().equals(amount)) {
            throw new CommandRefused(ClaimRefusal.INSTALMENT_AMOUNT_DIFFERS, due.payable(), amount);
        }
    }
}
