package org.gongdan.subsidy.claim;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RetentionGround;
import org.gongdan.subsidy.shared.AllowedFor;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Everything a person or a reaction can ask of a claim. */
public sealed interface ClaimCommand {

    @TargetAggregateIdentifier
    ClaimId claimId();

    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record DraftClaim(ClaimId claimId, InvestmentId investmentId, List<ClaimLine> lines) implements ClaimCommand {}

    @AllowedFor({Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY})
    record SetClaimLines(ClaimId claimId, List<ClaimLine> lines) implements ClaimCommand {}

    /** Takes room under the agreed cost and uses each invoice, or is refused as a whole. */
    @AllowedFor(Role.ENTERPRISE_SIGNATORY)
    record SubmitClaim(ClaimId claimId) implements ClaimCommand {}

    @AllowedFor(Role.OFFICER)
    record AcceptClaimLine(ClaimId claimId, int line) implements ClaimCommand {}

    @AllowedFor(Role.OFFICER)
    record DeductFromClaimLine(ClaimId claimId, int line, Money deducted, DeductionReason reason, String note)
            implements ClaimCommand {}

    /** By somebody who checked no line of it. */
    @AllowedFor(Role.APPROVER)
    record ApproveClaim(ClaimId claimId) implements ClaimCommand {}

    @AllowedFor({Role.OFFICER, Role.APPROVER})
    record RejectClaim(ClaimId claimId, String reason) implements ClaimCommand {}

    /** Puts what one funder owes into one payment batch; refused when it is in another. */
    @AllowedFor(value = Role.FINANCE, system = true)
    record ScheduleClaimPayment(ClaimId claimId, Party party, DueKind kind, String batchId, Money amount)
            implements ClaimCommand {}

    /** A batch that was not paid gives the instalment back. */
    @AllowedFor(value = Role.FINANCE, system = true)
    record UnscheduleClaimPayment(ClaimId claimId, Party party, DueKind kind, String batchId) implements ClaimCommand {}

    @AllowedFor(
            value = {},
            system = true)
    record RecordClaimPayment(
            ClaimId claimId, Party party, DueKind kind, String batchId, Money amount, LocalDate valueDate)
            implements ClaimCommand {}

    /** What every funder holds back of the claim becomes due, because the investment met the condition. */
    @AllowedFor(
            value = {},
            system = true)
    record ReleaseRetention(ClaimId claimId, RetentionGround ground) implements ClaimCommand {}

    /** What every funder holds back of the claim is never paid, because two people said so of the investment. */
    @AllowedFor(
            value = {},
            system = true)
    record ForfeitRetention(ClaimId claimId, String reason) implements ClaimCommand {}
}
