package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionFailed;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.investment.RetentionGround;

/**
 * Which of the bought functions are in use 90 and 180 days after going live: mostly reported, mostly verified, and then
 * what is held back is due or not. It has a chance of its own, so that the rest of a history does not depend on it.
 */
final class Using {

    private static final int FIRST = 90;
    private static final int LAST = 180;
    private static final int LEARNT_OF_1000 = 100;
    private static final Actor JUDGES = Actor.system("WhenFactVerifiedThenJudgeRetention");

    private final Undertaking undertaking;
    private final Dice dice;
    private final LocalDate liveOn;
    private final int usedOf1000;

    /** @param liveOn the day of going live, as verified */
    Using(Undertaking undertaking, LocalDate liveOn) {
        this.undertaking = undertaking;
        this.dice = Dice.of(
                undertaking.cast.seed(), "using", undertaking.application().hashCode());
        this.liveOn = liveOn;
        this.usedOf1000 = switch (dice.weighted(20, 30, 50)) {
            case 0 -> dice.between(200, 550);
            case 1 -> dice.between(600, 850);
            default -> dice.between(850, 1000);
        };
    }

    void begin() {
        for (var day : List.of(FIRST, LAST)) {
            var reported = liveOn.plusDays(day + dice.between(0, 14));
            undertaking.cast.timeline().at(Timeline.officeTime(reported, dice), now -> measure(day, now));
        }
    }

    private void measure(int day, Instant now) {
        if (undertaking.isClosed() || dice.in1000(80)) {
            return;
        }
        var more = day == LAST ? LEARNT_OF_1000 : 0;
        var used = undertaking.bought.stream()
                .filter(_ -> dice.in1000(usedOf1000 + more))
                .toList();
        var by = undertaking.firm.preparer();
        undertaking
                .cast
                .tape()
                .by(by, now)
                .record(
                        undertaking.stream,
                        new FunctionUseMeasured(
                                undertaking.id,
                                day,
                                used,
                                undertaking.bought.size(),
                                List.of(dice.sha256()),
                                by.id(),
                                now));
        if (dice.in1000(850)) {
            var found = used.size() > 1 && dice.in1000(80) ? used.subList(1, used.size()) : used;
            undertaking
                    .cast
                    .timeline()
                    .inDays(now, dice.between(4, 30), dice, then -> verify(day, List.copyOf(found), then));
        }
    }

    private void verify(int day, List<String> found, Instant now) {
        if (undertaking.isClosed()) {
            return;
        }
        var bought = undertaking.bought.size();
        var reviewer = dice.of(undertaking.cast.scenery().office().reviewers());
        undertaking
                .cast
                .tape()
                .by(reviewer, now)
                .record(
                        undertaking.stream,
                        new FunctionUseVerified(undertaking.id, day, found, bought, "现场抽查系统使用记录", reviewer.id(), now));
        judge(day, found.size(), now.plusMillis(dice.between(5, 400)));
    }

    /** By the programme's condition: met by the first measurement that shows enough use, failed by the last. */
    private void judge(int day, int used, Instant now) {
        var release = undertaking.cast.scenery().rules().payment().retentionRelease();
        if (release == null || release.usePercent() == null || undertaking.withheld.isJudged()) {
            return;
        }
        var bought = undertaking.bought.size();
        var ground = new RetentionGround(
                release.condition(), liveOn.plusDays(day), day, used, bought, release.usePercent(), null);
        var tape = undertaking.cast.tape().by(JUDGES, now);
        if (used * 100L >= (long) release.usePercent() * bought) {
            tape.record(undertaking.stream, new RetentionConditionMet(undertaking.id, ground, JUDGES.id(), now));
            undertaking.withheld.met(ground, now);
        } else if (day == LAST) {
            tape.record(undertaking.stream, new RetentionConditionFailed(undertaking.id, ground, JUDGES.id(), now));
            undertaking.withheld.failed();
        }
    }
}
