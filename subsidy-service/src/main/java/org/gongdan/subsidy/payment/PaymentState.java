package org.gongdan.subsidy.payment;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.payment.PaymentEvent.BatchApproved;
import org.gongdan.subsidy.payment.PaymentEvent.BatchCancelled;
import org.gongdan.subsidy.payment.PaymentEvent.BatchPrepared;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentFailed;
import org.gongdan.subsidy.shared.Party;

/** Where a payment batch stands: one record per status, each holding only what later decisions need. */
sealed interface PaymentState {

    record Unknown() implements PaymentState {}

    /** Waits for its first or second approval. */
    record Prepared(Party funder, List<Instalment> instalments, String preparedBy, Set<String> approvedBy)
            implements PaymentState {}

    /** May be paid; an instalment without an outcome is on its way. */
    record Released(Map<ClaimId, Instalment> instalments, Map<ClaimId, Outcome> outcomes) implements PaymentState {

        Optional<Outcome> outcomeOf(ClaimId claim) {
            return Optional.ofNullable(outcomes.get(claim));
        }

        private Released with(ClaimId claim, Outcome outcome) {
            var all = new HashMap<>(outcomes);
            all.put(claim, outcome);
            return new Released(instalments, Map.copyOf(all));
        }
    }

    record Cancelled() implements PaymentState {}

    /** What the bank made of an instalment. */
    sealed interface Outcome {
        record Confirmed(String bankReference) implements Outcome {}

        record Failed() implements Outcome {}
    }

    default PaymentState after(PaymentEvent event) {
        return switch (event) {
            case BatchPrepared prepared ->
                new Prepared(prepared.funder(), prepared.instalments(), prepared.preparedBy(), Set.of());
            case BatchApproved approved -> afterApproval((Prepared) this, approved);
            case BatchCancelled _ -> new Cancelled();
            case PaymentConfirmed confirmed ->
                ((Released) this)
                        .with(confirmed.instalment().claimId(), new Outcome.Confirmed(confirmed.bankReference()));
            case PaymentFailed failed ->
                ((Released) this).with(failed.instalment().claimId(), new Outcome.Failed());
        };
    }

    private static PaymentState afterApproval(Prepared prepared, BatchApproved event) {
        if (event.approval() == 2) {
            var byClaim = new HashMap<ClaimId, Instalment>();
            prepared.instalments().forEach(instalment -> byClaim.put(instalment.claimId(), instalment));
            return new Released(Map.copyOf(byClaim), Map.of());
        }
        var approvers = new LinkedHashSet<>(prepared.approvedBy());
        approvers.add(event.approvedBy());
        return new Prepared(prepared.funder(), prepared.instalments(), prepared.preparedBy(), approvers);
    }
}
