package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.investment.DeferredIncome;
import org.gongdan.subsidy.investment.GrantedAsset;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The schedule of deferred income for the asset that somebody described, with its picture in a field of 600 by 100.
 *
 * @param line what is left of the deferred income month by month, as SVG takes it
 */
record IncomeView(Asked asked, DeferredIncome income, String line) {

    private static final BigDecimal WIDTH = BigDecimal.valueOf(600);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(90);

    /**
     * What was asked for.
     *
     * @param life useful life in months
     * @param disposedOn null when the asset is kept
     */
    record Asked(
            GrantedAsset.@Nullable Kind kind,
            @Nullable LocalDate readyOn,
            @Nullable Integer life,
            @Nullable LocalDate disposedOn) {

        boolean isComplete() {
            return readyOn != null
                    && life != null
                    && life >= 1
                    && life <= GrantedAsset.LONGEST_LIFE
                    && (disposedOn == null || !disposedOn.isBefore(readyOn));
        }

        /** The whole project is the asset. */
        GrantedAsset asset(Money cost) {
            if (readyOn == null || life == null) {
                throw new IllegalStateException("an asset needs a day and a life");
            }
            return new GrantedAsset(
                    kind == null ? GrantedAsset.Kind.INTANGIBLE_ASSET : kind, cost, cost, readyOn, life, disposedOn);
        }
    }

    /** Null until the asset is described. */
    static @Nullable IncomeView of(Asked asked, Money cost, ProjectFlows flows) {
        if (!asked.isComplete() || !cost.isPositive()) {
            return null;
        }
        var income = DeferredIncome.of(asked.asset(cost), flows.publicMoney(), flows.outlays());
        return new IncomeView(asked, income, line(income.months()));
    }

    private static String line(List<DeferredIncome.Month> months) {
        var most = months.stream().map(month -> month.deferred().yuan()).reduce(BigDecimal.ONE, BigDecimal::max);
        var step = WIDTH.divide(BigDecimal.valueOf(Math.max(1, months.size() - 1L)), 6, RoundingMode.HALF_UP);
        var points = new ArrayList<String>();
        for (var index = 0; index < months.size(); index++) {
            var x = step.multiply(BigDecimal.valueOf(index)).setScale(2, RoundingMode.HALF_UP);
            var up = months.get(index).deferred().yuan().multiply(HEIGHT).divide(most, 2, RoundingMode.HALF_UP);
            points.add(x.toPlainString() + ","
                    + HEIGHT.subtract(up).add(BigDecimal.valueOf(5)).toPlainString());
        }
        return String.join(" ", points);
    }
}
