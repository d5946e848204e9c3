package org.gongdan.subsidy.generate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;

/**
 * One indicator, month by month: from its baseline it climbs towards an effect of its own, with the season of the trade
 * and noise; some months are reported late or never, and some reports say more than is found on a visit.
 */
final class Measuring {

    /** What a month of the year adds to the baseline, in thousandths: business is slow around the new year. */
    private static final int[] SEASON = {40, 70, 20, 0, -10, -20, -10, 0, 10, 0, -20, -30};

    private static final int RAMP_MONTHS = 4;

    private final Undertaking undertaking;
    private final Dice dice;
    private final String indicator;
    private final long baseline;
    private final long change;
    private final int effect;
    private final int months;
    private final boolean exaggerates;
    private int done;

    Measuring(Undertaking undertaking, Indicator indicator) {
        this.undertaking = undertaking;
        this.dice = undertaking.dice;
        this.indicator = indicator.code();
        this.baseline = indicator.baseline().unscaledValue().longValueExact();
        this.change = indicator.target().unscaledValue().longValueExact() - baseline;
        this.effect = switch (dice.weighted(12, 25, 45, 18)) {
            case 0 -> dice.between(-200, 150);
            case 1 -> dice.between(200, 600);
            case 2 -> dice.between(650, 1100);
            default -> dice.between(1100, 1600);
        };
        this.months = dice.between(3, 9);
        this.exaggerates = dice.in1000(80);
    }

    void begin() {
        next(YearMonth.from(undertaking.agreedOn).plusMonths(dice.between(1, 3)));
    }

    private void next(YearMonth month) {
        if (done == months) {
            return;
        }
        done++;
        var late = dice.in1000(120) ? dice.between(20, 70) : 0;
        var day = month.plusMonths(1).atDay(dice.between(3, 12)).plusDays(late);
        undertaking.cast.timeline().at(Timeline.officeTime(day, dice), now -> {
            if (!undertaking.isClosed()) {
                if (!dice.in1000(60)) {
                    measure(month, now);
                }
                next(month.plusMonths(1));
            }
        });
    }

    private void measure(YearMonth month, Instant now) {
        var found = value(month, effect);
        var claimed = exaggerates ? value(month, effect + dice.between(200, 500)) : found;
        var firm = undertaking.firm;
        undertaking
                .cast
                .tape()
                .by(firm.preparer(), now)
                .record(
                        undertaking.stream,
                        new KpiMeasured(
                                undertaking.id,
                                indicator,
                                month,
                                claimed,
                                List.of(dice.sha256()),
                                firm.preparer().id(),
                                now));
        if (dice.in1000(exaggerates ? 900 : 500)) {
            undertaking.cast.timeline().inDays(now, dice.between(5, 40), dice, then -> verify(month, found, then));
        }
    }

    private void verify(YearMonth month, BigDecimal found, Instant now) {
        if (!undertaking.isClosed()) {
            var officer = dice.of(undertaking.cast.scenery().office().reviewers());
            undertaking
                    .cast
                    .tape()
                    .by(officer, now)
                    .record(
                            undertaking.stream,
                            new KpiVerified(undertaking.id, indicator, month, found, "抽查原始记录", officer.id(), now));
        }
    }

    private BigDecimal value(YearMonth month, int reached) {
        var ramp = Math.min(RAMP_MONTHS, done);
        var moved = change * reached / 1000 * ramp / RAMP_MONTHS;
        var season = baseline * SEASON[month.getMonthValue() - 1] / 1000;
        var noise = baseline * dice.around(60) / 1000;
        return BigDecimal.valueOf(Math.max(0, baseline + moved + season + noise), 2);
    }
}
