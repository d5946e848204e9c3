package org.gongdan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was promised, claimed, approved, paid and booked per investment, the return it earns, and what disagrees. Of a
 * single investment also its return as each party sees it, and the money behind it day by day.
 *
 * @param views empty for a portfolio
 * @param flows empty for a portfolio
 */
public record RoiReport(
        ReportHead head,
        String period,
        List<RoiLine> lines,
        List<BreakLine> breaks,
        List<ViewLine> views,
        List<FlowLine> flows)
        implements ReportRecord {

    public RoiReport {
        lines = List.copyOf(lines);
        breaks = List.copyOf(breaks);
        views = List.copyOf(views);
        flows = List.copyOf(flows);
    }

    /**
     * One investment. Rates are fractions (0.1234 is 12.34 %); a rate that cannot be computed is null, and
     * {@code xirrReason} then says why. The verified NPV is absent until benefits have been verified, so it has no
     * total.
     */
    public record RoiLine(
            String investmentId,
            String enterprise,
            BigDecimal promised,
            BigDecimal claimed,
            BigDecimal approved,
            BigDecimal paid,
            BigDecimal ledger,
            BigDecimal npvWithoutSubsidy,
            BigDecimal npvWithSubsidy,
            @Nullable BigDecimal npvVerified,
            @Nullable BigDecimal xirr,
            @Nullable String xirrReason,
            @Nullable Integer paybackMonths,
            @Nullable BigDecimal roiWithout,
            @Nullable BigDecimal roiWith,
            int breaks) {

        public RoiLine {
            promised = Yuan.exact(promised);
            claimed = Yuan.exact(claimed);
            approved = Yuan.exact(approved);
            paid = Yuan.exact(paid);
            ledger = Yuan.exact(ledger);
            npvWithoutSubsidy = Yuan.exact(npvWithoutSubsidy);
            npvWithSubsidy = Yuan.exact(npvWithSubsidy);
            npvVerified = npvVerified == null ? null : Yuan.exact(npvVerified);
        }
    }

    /** One difference, with both numbers as texts, because not every difference is about money. */
    public record BreakLine(
            String investmentId,
            String type,
            String severity,
            String expected,
            String found,
            String tolerance,
            String explanation) {}

    /**
     * The return as one party sees it, on one grade of evidence.
     *
     * @param reason why a rate, or every figure, is absent
     */
    public record ViewLine(
            String view,
            String grade,
            @Nullable BigDecimal npv,
            @Nullable BigDecimal xirr,
            @Nullable Integer paybackMonths,
            @Nullable BigDecimal roi,
            @Nullable BigDecimal benefitCost,
            @Nullable String reason) {

        public ViewLine {
            npv = npv == null ? null : Yuan.exact(npv);
            benefitCost = Yuan.ratio(benefitCost);
        }
    }

    /**
     * Money that moved, or a benefit that was measured.
     *
     * @param kind in words
     * @param amount negative for what went out
     * @param verified of a benefit the part that was verified; null for money
     */
    public record FlowLine(
            LocalDate on,
            String kind,
            BigDecimal amount,
            @Nullable BigDecimal verified) {

        public FlowLine {
            amount = Yuan.exact(amount);
            verified = verified == null ? null : Yuan.exact(verified);
        }
    }
}
