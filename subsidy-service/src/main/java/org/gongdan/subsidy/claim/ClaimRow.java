package org.gongdan.subsidy.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is shown.
 *
 * @param cost of all lines, without value added tax
 * @param approved of the cost, once it is approved
 * @param reason why it was rejected, if it was
 * @param version sequence number of the last event behind it
 */
public record ClaimRow(
        ClaimId claimId,
        InvestmentId investmentId,
        String uscc,
        Status status,
        Money cost,
        @Nullable Money approved,
        List<Line> lines,
        List<Due> instalments,
        List<Retained> retentions,
        String draftedBy,
        Instant draftedAt,
        @Nullable String signedBy,
        @Nullable Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        long version) {

    public ClaimRow {
        lines = List.copyOf(lines);
        instalments = List.copyOf(instalments);
        retentions = List.copyOf(retentions);
    }

    /** Where a claim stands. */
    public enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REJECTED
    }

    /** What an officer found of a line. */
    public enum Decision {
        ACCEPTED,
        DEDUCTED
    }

    /** How far the payment of one funder is. */
    public enum Progress {
        OPEN,
        SCHEDULED,
        PAID
    }

    /** What became of what one funder holds back. */
    public enum Standing {
        HELD,
        /** Released, and in no batch yet. */
        OPEN,
        SCHEDULED,
        PAID,
        FORFEITED;

        public boolean isReleased() {
            return this == OPEN || this == SCHEDULED || this == PAID;
        }
    }

    /** A line with what was decided of it. */
    public record Line(
            int line,
            String category,
            String description,
            Money cost,
            Money valueAddedTax,
            Invoice invoice,
            LocalDate paidOn,
            List<String> evidence,
            @Nullable Decision decision,
            Money deducted,
            @Nullable DeductionReason reason,
            @Nullable String note,
            @Nullable String checkedBy) {

        public Line {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What one funder owes, before and after retention, and whether it has paid.
     *
     * @param retained CNY that it still holds back, nothing once that is released
     * @param payable CNY of this instalment, which pays nothing that was ever held back
     */
    public record Due(
            Party party,
            FundId fundId,
            Money amount,
            Money retained,
            Money payable,
            Progress progress,
            @Nullable String batchId,
            @Nullable LocalDate valueDate) {}

    /** What one funder holds back of its share, and what became of it. */
    public record Retained(
            Party party,
            FundId fundId,
            Money amount,
            Standing standing,
            @Nullable String batchId,
            @Nullable LocalDate valueDate) {}
}
