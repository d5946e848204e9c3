package org.gongdan.subsidy.policy;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The policy figures of one period, as everybody may see them: what is withheld is nowhere in it.
 *
 * @param cells by dimension and value, in their order
 * @param histograms of the return of projects, one for each grade of evidence
 * @param measured what published claims are compared with, by the code of the benchmark
 */
public record PolicySet(Period period, List<Cell> cells, List<Histogram> histograms, List<Measured> measured) {

    public PolicySet {
        cells = List.copyOf(cells);
        histograms = List.copyOf(histograms);
        measured = List.copyOf(measured);
    }

    public long suppressed() {
        return cells.stream().filter(cell -> cell.figures() == null).count();
    }

    /**
     * One value of a dimension.
     *
     * @param second of a dimension of two; empty otherwise
     * @param figures null when they are withheld
     */
    public record Cell(
            Dimension dimension,
            String value,
            String second,
            @Nullable Figures figures) {}

    /**
     * What the investments of a cell come to.
     *
     * @param registered enterprises of that city or industry in the registry; null where it makes no sense
     * @param penetration the part of those with an investment, 0.25 for 25 %
     * @param leverage yuan of others for each yuan of public money
     * @param unitCost the median cost of an investment, CNY
     * @param functionFit needed among bought functions, percent, mean over the investments where it is known
     * @param benefitCost benefit for each yuan of cost, of projects, on verified benefits
     * @param claimed return of projects on claimed benefits, 0.25 for 25 %
     */
    public record Figures(
            long enterprises,
            long investments,
            @Nullable Long registered,
            @Nullable BigDecimal penetration,
            Money cost,
            Money publicMoney,
            @Nullable BigDecimal leverage,
            @Nullable BigDecimal unitCost,
            @Nullable BigDecimal functionFit,
            @Nullable Spread benefitCost,
            @Nullable Spread claimed,
            @Nullable Spread verified,
            @Nullable Spread peerAdjusted) {}

    /** The quartiles over at least {@link SmallCells#LEAST} enterprises; with fewer there is no spread. */
    public record Spread(long enterprises, BigDecimal lower, BigDecimal median, BigDecimal upper) {}

    /** How many investments have which return. */
    public record Histogram(Grade grade, List<Bin> bins) {

        public Histogram {
            bins = List.copyOf(bins);
        }
    }

    /**
     * One column.
     *
     * @param from return, included; null for the lowest column
     * @param to not included; null for the highest column
     * @param investments null when withheld
     */
    public record Bin(
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable Long investments) {}

    /**
     * What was measured where somebody claimed a figure. Both are null where fewer than {@link SmallCells#LEAST}
     * enterprises were measured: not comparable then.
     *
     * @param basis what the values rest on
     * @param spread of a change, percent, or of a ratio
     * @param share of enterprises, percent
     */
    public record Measured(
            String benchmark,
            Grade basis,
            @Nullable Long enterprises,
            @Nullable Spread spread,
            @Nullable BigDecimal share) {}
}
