package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.investment.Asset;
import org.gongdan.subsidy.investment.GrantedAsset;
import org.gongdan.subsidy.investment.InvestmentEvent.AssetRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.investment.RunningCostKind;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;

/**
 * What a project costs while it runs, stated for some months by four enterprises of ten and mostly verified; and the
 * asset that half of them record. It has a chance of its own, so that the rest of a history does not depend on it.
 */
final class Running {

    private static final int STATED_OF_1000 = 400;
    private static final int RECORDED_OF_1000 = 500;
    private static final List<RunningCostKind> KINDS =
            List.of(RunningCostKind.CLOUD, RunningCostKind.CLOUD, RunningCostKind.LICENCE, RunningCostKind.ENERGY);

    private final Undertaking undertaking;
    private final Dice dice;
    private final RunningCostKind kind;
    private final Money monthly;
    private int left;

    private Running(Undertaking undertaking, Dice dice) {
        this.undertaking = undertaking;
        this.dice = dice;
        this.kind = dice.of(KINDS);
        this.monthly = Money.ofFen(dice.between(200L, 4000L) * 100);
        this.left = dice.between(2, 6);
    }

    static void plan(Undertaking undertaking, ApplicationId application) {
        var dice = Dice.of(undertaking.cast.seed(), "running", application.hashCode());
        if (dice.in1000(STATED_OF_1000)) {
            new Running(undertaking, dice)
                    .next(YearMonth.from(undertaking.startsOn).plusMonths(dice.between(1, 3)));
        }
        if (dice.in1000(RECORDED_OF_1000)) {
            var ready = undertaking.startsOn.plusDays(dice.between(30, 150));
            undertaking
                    .cast
                    .timeline()
                    .at(
                            Timeline.officeTime(ready.plusDays(dice.between(1, 20)), dice),
                            now -> record(undertaking, dice, ready, now));
        }
    }

    private static void record(Undertaking undertaking, Dice dice, LocalDate ready, Instant now) {
        var by = undertaking.firm.preparer();
        var cost = Money.sum(undertaking.lines, CostLine::amount);
        var asset = new Asset(
                GrantedAsset.Kind.INTANGIBLE_ASSET,
                Money.ofFen(cost.fen() / 2),
                ready,
                dice.of(List.of(24, 36, 60)),
                Money.ZERO,
                GrantedAsset.Method.STRAIGHT_LINE,
                null);
        undertaking
                .cast
                .tape()
                .by(by, now)
                .record(undertaking.stream, new AssetRecorded(undertaking.id, asset, by.id(), now));
    }

    private void next(YearMonth month) {
        if (left == 0) {
            return;
        }
        left--;
        var day = month.plusMonths(1).atDay(dice.between(3, 20));
        undertaking.cast.timeline().at(Timeline.officeTime(day, dice), now -> {
            if (!undertaking.isClosed()) {
                state(month, now);
                next(month.plusMonths(1));
            }
        });
    }

    private void state(YearMonth month, Instant now) {
        var by = undertaking.firm.preparer();
        var amount = Money.ofFen(monthly.fen() + dice.between(-50L, 50L) * 100);
        undertaking
                .cast
                .tape()
                .by(by, now)
                .record(
                        undertaking.stream,
                        new RunningCostRecorded(
                                undertaking.id, month, kind, amount, List.of(dice.sha256()), by.id(), now));
        if (dice.in1000(700)) {
            var found = dice.in1000(850) ? amount : Money.ofFen(amount.fen() * 9 / 10);
            undertaking.cast.timeline().inDays(now, dice.between(5, 30), dice, then -> verify(month, found, then));
        }
    }

    private void verify(YearMonth month, Money found, Instant now) {
        if (!undertaking.isClosed()) {
            var reviewer = dice.of(undertaking.cast.scenery().office().reviewers());
            undertaking
                    .cast
                    .tape()
                    .by(reviewer, now)
                    .record(
                            undertaking.stream,
                            new RunningCostVerified(undertaking.id, month, kind, found, "核对账单", reviewer.id(), now));
        }
    }
}
