package org.gongdan.subsidy.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimDrafted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineAccepted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineDeducted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLinesSet;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaid;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentScheduled;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentUnscheduled;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimRejected;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimSubmitted;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionForfeited;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionReleased;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;

/** Where a claim stands: one record per status, each holding only what later decisions need. */
sealed interface ClaimState {

    record Unknown() implements ClaimState {}

    /** Every status of a claim that exists: it belongs to an enterprise. */
    sealed interface Existing extends ClaimState {
        String uscc();
    }

    record Draft(InvestmentId investmentId, String uscc, List<ClaimLine> lines, String draftedBy) implements Existing {}

    /**
     * @param decisions by line number; a line without one is not checked yet
     * @param checkers everybody who decided a line, even if somebody else decided it again
     */
    record Submitted(Draft draft, String signedBy, Map<Integer, Decision> decisions, Set<String> checkers)
            implements Existing {

        @Override
        public String uscc() {
            return draft.uscc();
        }

        ClaimLine line(int number) {
            return draft.lines().stream()
                    .filter(line -> line.line() == number)
                    .findFirst()
                    .orElseThrow(() -> new CommandRefused(ClaimRefusal.CLAIM_LINE_UNKNOWN, number));
        }

        boolean wasPreparedBy(String person) {
            return person.equals(signedBy) || person.equals(draft.draftedBy());
        }

        List<Integer> undecidedLines() {
            return draft.lines().stream()
                    .map(ClaimLine::line)
                    .filter(line -> !decisions.containsKey(line))
                    .toList();
        }

        Money cost() {
            return Money.sum(draft.lines(), ClaimLine::cost);
        }

        Money deducted() {
            return Money.sum(decisions.values(), Decision::deducted);
        }

        private Submitted decided(int line, Decision decision, String checker) {
            var allDecisions = new HashMap<>(decisions);
            allDecisions.put(line, decision);
            var allCheckers = new HashSet<>(checkers);
            allCheckers.add(checker);
            return new Submitted(draft, signedBy, Map.copyOf(allDecisions), Set.copyOf(allCheckers));
        }
    }

    record Approved(InvestmentId investmentId, String uscc, String approvedBy, Dues dues, Held held)
            implements Existing {

        private Approved withHeld(Held.Status status) {
            return new Approved(investmentId, uscc, approvedBy, dues, held.to(status));
        }
    }

    record Rejected(String uscc) implements Existing {}

    /** What an officer found of one line. */
    sealed interface Decision {

        Money deducted();

        record Accepted() implements Decision {
            @Override
            public Money deducted() {
                return Money.ZERO;
            }
        }

        record Deducted(Money deducted, DeductionReason reason, String note) implements Decision {}
    }

    /** The draft, for the people of its enterprise only: to others it is not there. */
    default Draft draftOf(Caller caller) {
        if (this instanceof Existing existing && !existing.uscc().equals(caller.organisation())) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
        if (this instanceof Draft draft) {
            return draft;
        }
        throw new CommandRefused(ClaimRefusal.CLAIM_NOT_A_DRAFT);
    }

    default Submitted submitted() {
        if (this instanceof Submitted submitted) {
            return submitted;
        }
        throw new CommandRefused(ClaimRefusal.CLAIM_NOT_SUBMITTED);
    }

    /** The claim under check, for a checker who had no part in preparing it. */
    default Submitted checkedBy(Caller caller) {
        var submitted = submitted();
        if (submitted.wasPreparedBy(caller.id())) {
            throw new CommandRefused(ClaimRefusal.CLAIM_CHECKER_PREPARED_IT);
        }
        return submitted;
    }

    default Approved approved() {
        if (this instanceof Approved approved) {
            return approved;
        }
        throw new CommandRefused(ClaimRefusal.CLAIM_NOT_APPROVED);
    }

    default ClaimState after(ClaimEvent event) {
        return switch (event) {
            case ClaimDrafted drafted ->
                new Draft(drafted.investmentId(), drafted.uscc(), drafted.lines(), drafted.draftedBy());
            case ClaimLinesSet set -> {
                var draft = (Draft) this;
                yield new Draft(draft.investmentId(), draft.uscc(), set.lines(), draft.draftedBy());
            }
            case ClaimSubmitted submitted -> new Submitted((Draft) this, submitted.signedBy(), Map.of(), Set.of());
            case ClaimLineAccepted accepted ->
                ((Submitted) this).decided(accepted.line(), new Decision.Accepted(), accepted.checkedBy());
            case ClaimLineDeducted cut ->
                ((Submitted) this)
                        .decided(
                                cut.line(),
                                new Decision.Deducted(cut.deducted(), cut.reason(), cut.note()),
                                cut.checkedBy());
            case ClaimApproved approved ->
                new Approved(
                        approved.investmentId(),
                        ((Existing) this).uscc(),
                        approved.approvedBy(),
                        Dues.of(approved.funders()),
                        Held.of(approved.funders()));
            case ClaimRejected _ -> new Rejected(((Existing) this).uscc());
            case ClaimPaymentScheduled scheduled -> withDues(scheduled);
            case ClaimPaymentUnscheduled unscheduled -> withDues(unscheduled);
            case ClaimPaid paid -> withDues(paid);
            case RetentionReleased released -> withDues(released).withHeld(Held.Status.RELEASED);
            case RetentionForfeited _ -> ((Approved) this).withHeld(Held.Status.FORFEITED);
        };
    }

    private Approved withDues(ClaimEvent event) {
        var approved = (Approved) this;
        return new Approved(
                approved.investmentId(),
                approved.uscc(),
                approved.approvedBy(),
                approved.dues().after(event),
                approved.held());
    }
}
