package org.gongdan.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The yearly statement of one enterprise as it was issued.
 *
 * @param number of the statement
 * @param sha256 of its canonical text, by which the enterprise can compare
 */
public record StatementReport(
        ReportHead head,
        String enterprise,
        String uscc,
        int year,
        String number,
        String sha256,
        List<FunderLine> funders,
        List<FigureLine> figures,
        List<ProjectLine> projects)
        implements ReportRecord {

    public StatementReport {
        funders = List.copyOf(funders);
        figures = List.copyOf(figures);
        projects = List.copyOf(projects);
    }

    /** Public money of one funder until the end of the year. */
    public record FunderLine(
            String funder,
            BigDecimal promised,
            BigDecimal approved,
            BigDecimal retained,
            BigDecimal paidInYear,
            BigDecimal paid,
            BigDecimal recovered) {

        public FunderLine {
            promised = Yuan.exact(promised);
            approved = Yuan.exact(approved);
            retained = Yuan.exact(retained);
            paidInYear = Yuan.exact(paidInYear);
            paid = Yuan.exact(paid);
            recovered = Yuan.exact(recovered);
        }
    }

    /** A figure that stands by itself: an amount or a count. */
    public record FigureLine(
            String section,
            String item,
            @Nullable BigDecimal amount,
            @Nullable Integer count) {

        public FigureLine {
            amount = amount == null ? null : Yuan.exact(amount);
        }
    }

    /**
     * One investment.
     *
     * @param reconciledFor the period of the last result of the year; null before the first
     * @param npvClaimed what the enterprise gains with the subsidy on the benefits it claims
     * @param roiClaimed as a fraction
     */
    public record ProjectLine(
            String investmentId,
            String title,
            BigDecimal eligibleCost,
            BigDecimal promised,
            BigDecimal paid,
            @Nullable String reconciledFor,
            @Nullable BigDecimal npvClaimed,
            @Nullable BigDecimal npvVerified,
            @Nullable BigDecimal roiClaimed,
            @Nullable BigDecimal roiVerified,
            int breaksOpen) {

        public ProjectLine {
            eligibleCost = Yuan.exact(eligibleCost);
            promised = Yuan.exact(promised);
            paid = Yuan.exact(paid);
            npvClaimed = npvClaimed == null ? null : Yuan.exact(npvClaimed);
            npvVerified = npvVerified == null ? null : Yuan.exact(npvVerified);
        }
    }
}
