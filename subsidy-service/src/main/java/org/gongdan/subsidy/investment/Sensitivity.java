package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the verified grade as it would be if the benefits were other than verified. What happened by the cut-off is
 * fixed first: a delayed benefit comes later and is not lost.
 */
public record Sensitivity(Scenario scenario, ReturnFigure figure) {

    /** How the benefits differ from what was verified. */
    public enum Scenario {
        BENEFIT_UP("1.2", 0),
        BENEFIT_DOWN("0.8", 0),
        BENEFIT_LATE("1", 6),
        BENEFIT_DOWN_AND_LATE("0.8", 6);

        private final BigDecimal factor;
        private final int months;

        Scenario(String factor, int months) {
            this.factor = new BigDecimal(factor);
            this.months = months;
        }

        private Benefit of(Benefit benefit) {
            return new Benefit(
                    late(benefit.on()),
                    scaled(benefit.claimed()),
                    maybe(benefit.verified()),
                    maybe(benefit.peerAdjusted()));
        }

        /** The end of a month stays the end of a month. */
        private LocalDate late(LocalDate on) {
            var later = on.plusMonths(months);
            return on.getDayOfMonth() == on.lengthOfMonth() ? later.withDayOfMonth(later.lengthOfMonth()) : later;
        }

        private @Nullable Money maybe(@Nullable Money amount) {
            return amount == null ? null : scaled(amount);
        }

        private Money scaled(Money amount) {
            return Money.ofYuan(amount.yuan().multiply(factor).setScale(2, RoundingMode.HALF_EVEN));
        }
    }

    /** By view and then by scenario; none when nothing was verified. */
    static List<Sensitivity> of(ProjectFlows flows, LocalDate cutOff, Discount discount) {
        var seen = flows.until(cutOff);
        var all = new ArrayList<Sensitivity>();
        if (seen.benefits().stream().allMatch(benefit -> benefit.verified() == null)) {
            return all;
        }
        for (var view : View.values()) {
            for (var scenario : Scenario.values()) {
                var benefits = seen.benefits().stream().map(scenario::of).toList();
                var parts = Parts.of(seen.withBenefits(benefits), LocalDate.MAX, discount);
                all.add(new Sensitivity(
                        scenario, ReturnFigure.of(view, Grade.VERIFIED, parts.returns(view, Grade.VERIFIED))));
            }
        }
        return all;
    }
}
