package org.gongdan.subsidy.payment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.shared.AllowedFor;
import org.gongdan.subsidy.shared.Party;

/** Everything a person can ask of a payment batch. */
public sealed interface PaymentCommand {

    @TargetAggregateIdentifier
    PaymentBatchId batchId();

    /** What this funder owes of this kind for these claims goes into the batch; amounts are those approved. */
    @AllowedFor(Role.FINANCE)
    record PrepareBatch(PaymentBatchId batchId, Party funder, DueKind kind, List<ClaimId> claims)
            implements PaymentCommand {}

    /** Two approvals by two people, neither of whom prepared it. */
    @AllowedFor({Role.APPROVER, Role.FINANCE})
    record ApproveBatch(PaymentBatchId batchId) implements PaymentCommand {}

    @AllowedFor({Role.APPROVER, Role.FINANCE})
    record CancelBatch(PaymentBatchId batchId, String reason) implements PaymentCommand {}

    @AllowedFor(Role.FINANCE)
    record ConfirmPayment(PaymentBatchId batchId, ClaimId claimId, String bankReference, LocalDate valueDate)
            implements PaymentCommand {}

    @AllowedFor(Role.FINANCE)
    record FailPayment(PaymentBatchId batchId, ClaimId claimId, String reason) implements PaymentCommand {}
}
