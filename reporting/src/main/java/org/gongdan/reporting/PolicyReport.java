package org.gongdan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the programme does for its region: figures by city, industry, scenario, tier and mode, the distribution of
 * returns, and published claims beside what was measured. What is withheld, because too few enterprises are behind it,
 * is shown as withheld and is nowhere in the record.
 *
 * @param version of the figures of that period
 * @param sha256 of the published figures
 */
public record PolicyReport(
        ReportHead head,
        String period,
        int version,
        String sha256,
        List<CellLine> cells,
        List<BinLine> bins,
        List<BenchmarkLine> benchmarks)
        implements ReportRecord {

    public PolicyReport {
        cells = List.copyOf(cells);
        bins = List.copyOf(bins);
        benchmarks = List.copyOf(benchmarks);
    }

    /** What figures are broken down by. */
    public enum Cut {
        ALL,
        REGION,
        INDUSTRY,
        SCENARIO,
        TIER,
        MODE,
        CLUSTER_SIZE,
        REGION_SCENARIO
    }

    /**
     * One cell.
     *
     * @param value what it is about, in the language of the report
     * @param figures null when they are withheld
     */
    public record CellLine(Cut cut, String value, @Nullable Figures figures) {}

    /**
     * What the investments of a cell come to.
     *
     * @param penetration the part of registered enterprises with an investment, as a fraction
     * @param leverage yuan of others for each yuan of public money
     * @param unitCost the median cost of an investment
     * @param functionFit needed among bought functions, as a fraction
     * @param benefitCost benefit for each yuan of cost
     */
    public record Figures(
            long enterprises,
            long investments,
            @Nullable Long registered,
            @Nullable BigDecimal penetration,
            BigDecimal cost,
            BigDecimal publicMoney,
            @Nullable BigDecimal leverage,
            @Nullable BigDecimal unitCost,
            @Nullable BigDecimal functionFit,
            @Nullable Spread benefitCost,
            @Nullable Spread claimed,
            @Nullable Spread verified,
            @Nullable Spread peerAdjusted) {

        public Figures {
            cost = Yuan.exact(cost);
            publicMoney = Yuan.exact(publicMoney);
            leverage = Yuan.ratio(leverage);
            unitCost = Yuan.ratio(unitCost);
        }
    }

    /** The quartiles of a distribution. */
    public record Spread(BigDecimal lower, BigDecimal median, BigDecimal upper) {}

    /**
     * How many investments have a return in that range.
     *
     * @param grade what the benefits rest on, in words
     * @param investments null when withheld
     */
    public record BinLine(
            String grade, String range, @Nullable Long investments) {}

    /**
     * A published claim beside what was measured.
     *
     * @param claim with its unit, in words
     * @param enterprises null, as all that was measured, when too few were
     * @param share of enterprises, percent
     * @param status whether anybody has checked the claim, in words
     */
    public record BenchmarkLine(
            String name,
            String claim,
            String basis,
            @Nullable Long enterprises,
            @Nullable Spread measured,
            @Nullable BigDecimal share,
            String status,
            String source,
            LocalDate published) {

        public BenchmarkLine {
            share = Yuan.ratio(share);
        }
    }
}
