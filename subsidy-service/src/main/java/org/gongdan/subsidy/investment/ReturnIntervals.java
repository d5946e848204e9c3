package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.investment.ReturnInterval.NoInterval;
import org.gongdan.subsidy.investment.ReturnInterval.Range;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.investment.returns.Returns;
import org.gongdan.subsidy.shared.Money;

/**
 * Intervals of the verified figures by a bootstrap over the verified months.
 *
 * <p>Neighbouring months are alike, so whole runs of months are drawn: the circular block bootstrap (Politis and Romano
 * 1992) with blocks of ⌈n^(1/3)⌉ of n months, the order that Künsch (1989) found best; and of 999 draws the 50th and the
 * 950th value by size (Davison and Hinkley 1997, 2.4 and 5.3). What was spent and paid is known and stays as it is. The
 * seed is fixed and {@link Random} is prescribed to the last bit, so the same flows have the same interval everywhere.
 *
 * <p>An interval says how much the mean month may owe to chance; it says nothing of months to come, and nothing of a
 * verifier's error. It always holds the figure itself: where a trend puts all draws to one side, the end is moved to it.
 */
final class ReturnIntervals {

    static final int FEWEST_MONTHS = 6;
    private static final int DRAWS = 999;
    private static final int LOW = 49;
    private static final int HIGH = 949;
    private static final long SEED = 1992;

    private final ProjectFlows flows;
    private final Discount discount;
    private final List<LocalDate> months;
    private final List<Money> amounts;

    private ReturnIntervals(ProjectFlows flows, Discount discount) {
        this.flows = flows;
        this.discount = discount;
        var byMonth = new TreeMap<LocalDate, Money>();
        for (var benefit : flows.benefits()) {
            if (benefit.verified() != null) {
                byMonth.merge(benefit.on(), benefit.verified(), Money::plus);
            }
        }
        this.months = List.copyOf(byMonth.keySet());
        this.amounts = List.copyOf(byMonth.values());
    }

    /** One for each view. */
    static List<ReturnInterval> of(ProjectFlows flows, LocalDate cutOff, Discount discount) {
        return new ReturnIntervals(flows.until(cutOff), discount).all();
    }

    private List<ReturnInterval> all() {
        var views = View.values();
        if (months.size() < FEWEST_MONTHS) {
            return Arrays.stream(views)
                    .map(view -> new ReturnInterval(view, months.size(), null, null, NoInterval.TOO_FEW_MONTHS))
                    .toList();
        }
        var drawn = new ArrayList<Map<View, Returns>>();
        var random = new Random(SEED);
        for (var draw = 0; draw < DRAWS; draw++) {
            drawn.add(returns(draw(random)));
        }
        var own = returns(amounts);
        return Arrays.stream(views)
                .map(view -> interval(
                        view,
                        Objects.requireNonNull(own.get(view)),
                        drawn.stream()
                                .map(each -> Objects.requireNonNull(each.get(view)))
                                .toList()))
                .toList();
    }

    private List<Money> draw(Random random) {
        var size = months.size();
        var block = (int) Math.ceil(Math.cbrt(size) - 1e-9);
        var drawn = new ArrayList<Money>(size);
        while (drawn.size() < size) {
            var start = random.nextInt(size);
            for (var each = 0; each < block && drawn.size() < size; each++) {
                drawn.add(amounts.get((start + each) % size));
            }
        }
        return drawn;
    }

    private Map<View, Returns> returns(List<Money> verified) {
        var benefits = new ArrayList<Benefit>(months.size());
        for (var month = 0; month < months.size(); month++) {
            benefits.add(new Benefit(months.get(month), Money.ZERO, verified.get(month), null));
        }
        var parts = Parts.of(flows.withBenefits(benefits), LocalDate.MAX, discount);
        var returns = new EnumMap<View, Returns>(View.class);
        for (var view : View.values()) {
            returns.put(view, parts.returns(view, Grade.VERIFIED));
        }
        return returns;
    }

    private ReturnInterval interval(View view, Returns own, List<Returns> drawn) {
        var npv = range(own.npv(), drawn.stream().map(Returns::npv).toList());
        var rate = ReturnFigure.rateIn(own.xirr());
        var rates = drawn.stream()
                .map(each -> ReturnFigure.rateIn(each.xirr()))
                .filter(Objects::nonNull)
                .toList();
        return rate == null || rates.size() < DRAWS
                ? new ReturnInterval(view, months.size(), npv, null, NoInterval.NOT_ALWAYS_ONE_RATE)
                : new ReturnInterval(view, months.size(), npv, range(rate, rates), null);
    }

    private static Range range(BigDecimal own, List<BigDecimal> drawn) {
        var sorted = drawn.stream().sorted().toList();
        return new Range(own.min(sorted.get(LOW)), own.max(sorted.get(HIGH)));
    }
}
