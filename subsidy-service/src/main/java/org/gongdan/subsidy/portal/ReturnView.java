package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.investment.ReturnInterval;
import org.gongdan.subsidy.investment.ReturnStudy;
import org.gongdan.subsidy.investment.ReturnStudy.BreakEven;
import org.gongdan.subsidy.investment.Sensitivity;
import org.gongdan.subsidy.reconciliation.ReturnStudies.Studied;
import org.jspecify.annotations.Nullable;

/**
 * The return of an investment as the page shows it: every figure, and for the enterprise with its subsidy – whom the page
 * addresses – plain words, how sure they are and what would change them.
 *
 * @param views the figures of each view, one for each grade
 * @param own the enterprise with subsidy, on verified benefits
 * @param tornado how far each scenario moves the net present value of {@code own}
 */
record ReturnView(
        ReturnStudy study,
        List<ViewFigures> views,
        ReturnFigure own,
        ReturnInterval interval,
        BreakEven breakEven,
        List<Lever> tornado,
        QuarterPicture quarters) {

    private static final View OWN = View.ENTERPRISE_WITH_SUBSIDY;
    private static final BigDecimal HALF = BigDecimal.valueOf(140);
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(150);

    /** One view on each grade of evidence. */
    record ViewFigures(View view, List<ReturnFigure> grades) {}

    /**
     * A bar from the middle of a field 300 wide.
     *
     * @param change of the net present value, in yuan
     */
    record Lever(Sensitivity.Scenario scenario, BigDecimal npv, BigDecimal change, BigDecimal x, BigDecimal width) {

        public boolean isLoss() {
            return change.signum() < 0;
        }
    }

    static ReturnView of(Studied studied) {
        var study = studied.study();
        var views = Arrays.stream(View.values())
                .map(view -> new ViewFigures(
                        view,
                        study.figures().stream()
                                .filter(each -> each.view() == view)
                                .toList()))
                .toList();
        var own = find(study.figures(), figure -> figure.view() == OWN && figure.grade() == Grade.VERIFIED);
        return new ReturnView(
                study,
                views,
                own,
                find(study.intervals(), interval -> interval.view() == OWN),
                find(study.breakEven(), even -> even.view() == OWN),
                tornado(study, own.npv()),
                QuarterPicture.of(studied.flows()));
    }

    /** Which sentence says it in plain words. */
    public String headline() {
        if (study.sensitivity().isEmpty()) {
            return "unverified";
        }
        return own.paybackMonths() == null ? "notBack" : "back";
    }

    private static <T> T find(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElseThrow();
    }

    private static List<Lever> tornado(ReturnStudy study, @Nullable BigDecimal npv) {
        var base = npv == null ? BigDecimal.ZERO : npv;
        var figures = study.sensitivity().stream()
                .filter(each -> each.figure().view() == OWN && each.figure().npv() != null)
                .toList();
        var most = figures.stream()
                .map(each -> change(each, base).abs())
                .max(BigDecimal::compareTo)
                .filter(each -> each.signum() > 0)
                .orElse(BigDecimal.ONE);
        return figures.stream()
                .map(each -> {
                    var change = change(each, base);
                    var width = change.abs().multiply(HALF).divide(most, 2, RoundingMode.HALF_UP);
                    var x = change.signum() < 0 ? MIDDLE.subtract(width) : MIDDLE;
                    return new Lever(each.scenario(), base.add(change), change, x, width);
                })
                .sorted((one, other) -> other.width().compareTo(one.width()))
                .toList();
    }

    private static BigDecimal change(Sensitivity sensitivity, BigDecimal base) {
        var npv = sensitivity.figure().npv();
        return npv == null ? BigDecimal.ZERO : npv.subtract(base);
    }
}
