package org.gongdan.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was promised, claimed, approved, paid and booked per investment, the return it earns, and what disagrees. */
public record RoiReport(ReportHead head, String period, List<RoiLine> lines, List<BreakLine> breaks)
        implements ReportRecord {

    public RoiReport {
        lines = List.copyOf(lines);
        breaks = List.copyOf(breaks);
    }

    public RoiTotals totals() {
        return new RoiTotals(
                sum(RoiLine::promised),
                sum(RoiLine::claimed),
                sum(RoiLine::approved),
                sum(RoiLine::paid),
                sum(RoiLine::ledger),
                sum(RoiLine::npvWithoutSubsidy),
                sum(RoiLine::npvWithSubsidy),
                lines.stream().mapToInt(RoiLine::breaks).sum());
    }

    private BigDecimal sum(Function<RoiLine, BigDecimal> amount) {
        return Yuan.sum(lines, amount);
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

    /** The investments added up. */
    public record RoiTotals(
            BigDecimal promised,
            BigDecimal claimed,
            BigDecimal approved,
            BigDecimal paid,
            BigDecimal ledger,
            BigDecimal npvWithoutSubsidy,
            BigDecimal npvWithSubsidy,
            int breaks) {}
}
