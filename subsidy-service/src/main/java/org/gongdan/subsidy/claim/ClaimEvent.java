package org.gongdan.subsidy.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RetentionGround;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

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
    record ClaimPaymentScheduled(
            ClaimId claimId, Party party, DueKind kind, String batchId, Money amount, Instant scheduledAt)
            implements ClaimEvent {

        public ClaimPaymentScheduled {
            kind = orShare(kind);
        }
    }

    @Revision("1")
    record ClaimPaymentUnscheduled(ClaimId claimId, Party party, DueKind kind, String batchId, Instant unscheduledAt)
            implements ClaimEvent {

        public ClaimPaymentUnscheduled {
            kind = orShare(kind);
        }
    }

    @Revision("1")
    record ClaimPaid(
            ClaimId claimId,
            InvestmentId investmentId,
            Party party,
            DueKind kind,
            String batchId,
            Money amount,
            LocalDate valueDate,
            Instant recordedAt)
            implements ClaimEvent {

        public ClaimPaid {
            kind = orShare(kind);
        }
    }

    /** @param amounts exactly what each funder held back, from here on due */
    @Revision("1")
    record RetentionReleased(
            ClaimId claimId,
            InvestmentId investmentId,
            List<HeldAmount> amounts,
            RetentionGround ground,
            Instant releasedAt)
            implements ClaimEvent {}

    /** @param amounts what each funder held back, and never pays */
    @Revision("1")
    record RetentionForfeited(
            ClaimId claimId, InvestmentId investmentId, List<HeldAmount> amounts, String reason, Instant forfeitedAt)
            implements ClaimEvent {}

    /** Payments that were stored before retentions could be paid were of shares. */
    private static DueKind orShare(@Nullable DueKind kind) {
        return kind == null ? DueKind.SHARE : kind;
    }
}
