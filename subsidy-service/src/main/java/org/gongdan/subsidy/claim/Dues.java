package org.gongdan.subsidy.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaid;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentScheduled;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentUnscheduled;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What each funder owes for an approved claim, and whether it is open, in a batch, or paid: each amount once. */
record Dues(Map<Party, Due> byParty) {

    /** One funder's instalment. */
    record Due(Money payable, Progress progress) {}

    /** How far it is. */
    sealed interface Progress {
        record Open() implements Progress {}

        record Scheduled(String batchId) implements Progress {}

        record Paid(String batchId) implements Progress {}
    }

    static Dues of(List<FunderAmount> funders) {
        var dues = new EnumMap<Party, Due>(Party.class);
        funders.forEach(owed -> dues.put(owed.party(), new Due(owed.payable(), new Progress.Open())));
        return new Dues(dues);
    }

    /** @return false when it is in this batch already, and nothing is to be done */
    boolean canSchedule(Party party, String batchId, Money amount) {
        var due = due(party);
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
    boolean canUnschedule(Party party, String batchId) {
        return switch (due(party).progress()) {
            case Progress.Open() -> false;
            case Progress.Scheduled(var other) -> {
                requireSame(other, batchId);
                yield true;
            }
            case Progress.Paid(var other) -> throw new CommandRefused(ClaimRefusal.INSTALMENT_PAID_ALREADY, other);
        };
    }

    /** @return false when this batch has paid it already, and nothing is to be done */
    boolean canPay(Party party, String batchId, Money amount) {
        var due = due(party);
        return switch (due.progress()) {
            case Progress.Open() -> throw new CommandRefused(ClaimRefusal.INSTALMENT_NOT_SCHEDULED, party);
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
                with(scheduled.party(), new Progress.Scheduled(scheduled.batchId()));
            case ClaimPaymentUnscheduled unscheduled -> with(unscheduled.party(), new Progress.Open());
            case ClaimPaid paid -> with(paid.party(), new Progress.Paid(paid.batchId()));
            case ClaimEvent _ -> this;
        };
    }

    private Dues with(Party party, Progress progress) {
        var changed = new EnumMap<>(byParty);
        changed.put(party, new Due(due(party).payable(), progress));
        return new Dues(changed);
    }

    /** A funder that owes nothing has no instalment. */
    private Due due(Party party) {
        var due = byParty.get(party);
        if (due == null || !due.payable().isPositive()) {
            throw new CommandRefused(ClaimRefusal.INSTALMENT_UNKNOWN, party);
        }
        return due;
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
