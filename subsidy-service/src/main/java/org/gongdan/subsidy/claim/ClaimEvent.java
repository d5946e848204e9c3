package org.gongdan.subsidy.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What has happened to a claim; stored for ever, so records here are only ever added to. */
public sealed interface ClaimEvent {

    ClaimId claimId();

    @Revision("1")
    record ClaimDrafted(
            ClaimId claimId,
            InvestmentId investmentId,
            String uscc,
            List<ClaimLine> lines,
            String draftedBy,
            Instant draftedAt)
            implements ClaimEvent {}

    @Revision("1")
    record ClaimLinesSet(ClaimId claimId, List<ClaimLine> lines, Instant setAt) implements ClaimEvent {}

    @Revision("1")
    record ClaimSubmitted(ClaimId claimId, InvestmentId investmentId, Money cost, String signedBy, Instant submittedAt)
            implements ClaimEvent {}

    @Revision("1")
    record ClaimLineAccepted(ClaimId claimId, int line, String checkedBy, Instant checkedAt) implements ClaimEvent {}

    @Revision("1")
    record ClaimLineDeducted(
            ClaimId claimId,
            int line,
            Money deducted,
            DeductionReason reason,
            String note,
            String checkedBy,
            Instant checkedAt)
            implements ClaimEvent {}

    @Revision("1")
    record ClaimApproved(
            ClaimId claimId,
            InvestmentId investmentId,
            Money approvedCost,
            List<FunderAmount> funders,
            String approvedBy,
            Instant approvedAt)
            implements ClaimEvent {}

    @Revision("1")
    record ClaimRejected(
            ClaimId claimId, InvestmentId investmentId, String reason, String rejectedBy, Instant rejectedAt)
            implements ClaimEvent {}

    @Revision("1")
    record ClaimPaymentScheduled(ClaimId claimId, Party party, String batchId, Money amount, Instant scheduledAt)
            implements ClaimEvent {}

    @Revision("1")
    record ClaimPaymentUnscheduled(ClaimId claimId, Party party, String batchId, Instant unscheduledAt)
            implements ClaimEvent {}

    @Revision("1")
    record ClaimPaid(
            ClaimId claimId,
            InvestmentId investmentId,
            Party party,
            String batchId,
            Money amount,
            LocalDate valueDate,
            Instant recordedAt)
            implements ClaimEvent {}
}
