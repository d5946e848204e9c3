package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.investment.Asset;
import org.gongdan.subsidy.investment.DeferredIncome;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.RecordedAssets.Recorded;

/**
 * The schedule of deferred income for the asset that was recorded, with its picture in a field of 600 by 100.
 *
 * @param line what is left of the deferred income month by month, as SVG takes it
 */
record IncomeView(Asset asset, DeferredIncome income, String line) {

    private static final BigDecimal WIDTH = BigDecimal.valueOf(600);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(90);

    static IncomeView of(Recorded recorded, ProjectFlows flows) {
        var income = DeferredIncome.of(recorded.granted(), flows);
        return new IncomeView(recorded.asset(), income, line(income.months()));
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
