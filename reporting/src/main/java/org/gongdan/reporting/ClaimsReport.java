package org.gongdan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was claimed, what was approved of it, and what was deducted for which reason. */
public record ClaimsReport(
        ReportHead head, List<ClaimLine> claims, List<DeductionLine> deductions, List<ReasonLine> reasons)
        implements ReportRecord {

    public ClaimsReport {
        claims = List.copyOf(claims);
        deductions = List.copyOf(deductions);
        reasons = List.copyOf(reasons);
    }

    /**
     * One claim.
     *
     * @param cost without value added tax
     * @param deducted of the cost
     * @param approvedCost the cost less what was deducted; null before a decision
     * @param approvedPublic what the funders bear of it, before retention
     * @param retained of that held back
     * @param paid of that paid, as the bank confirmed it
     */
    public record ClaimLine(
            String claimId,
            String investmentId,
            String enterprise,
            String status,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate decidedOn,
            BigDecimal cost,
            BigDecimal deducted,
            @Nullable BigDecimal approvedCost,
            BigDecimal approvedPublic,
            BigDecimal retained,
            BigDecimal paid) {

        public ClaimLine {
            cost = Yuan.exact(cost);
            deducted = Yuan.exact(deducted);
            approvedCost = approvedCost == null ? null : Yuan.exact(approvedCost);
            approvedPublic = Yuan.exact(approvedPublic);
            retained = Yuan.exact(retained);
            paid = Yuan.exact(paid);
        }
    }

    /** A line of a claim from which something was deducted, and by whom. */
    public record DeductionLine(
            String claimId,
            String enterprise,
            int line,
            String description,
            String category,
            BigDecimal cost,
            BigDecimal deducted,
            String reason,
            String note,
            String checkedBy) {

        public DeductionLine {
            cost = Yuan.exact(cost);
            deducted = Yuan.exact(deducted);
        }
    }

    /**
     * The deductions of one reason.
     *
     * @param part of all deductions, as a fraction
     */
    public record ReasonLine(String reason, int lines, BigDecimal deducted, BigDecimal part) {

        public ReasonLine {
            deducted = Yuan.exact(deducted);
        }
    }
}
