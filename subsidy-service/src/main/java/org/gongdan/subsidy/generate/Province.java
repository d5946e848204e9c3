package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.programme.RuleSet;

/** Plays the whole plan, day after day, and takes down what happens. */
final class Province {

    /** How many apply in a month of the year: most after the new year and before the close of the call. */
    private static final int[] MONTHS = {60, 40, 130, 140, 110, 80, 70, 70, 120, 90, 60, 30};

    private static final int FAILED_OF_1000 = 160;

    private final Plan plan;
    private final Cast cast;
    private final Opening opening;
    private final IntConsumer begun;
    private final long[] weightBefore;

    /** @param begun told how many of the investments have been applied for */
    Province(
            Plan plan,
            RuleSet rules,
            List<Scenario> scenarios,
            Tape.Receiver receiver,
            Frauds.Truth truth,
            IntConsumer begun) {
        this.plan = plan;
        this.begun = begun;
        var seed = plan.seed();
        var scenery = Scenery.of(seed, plan.investments(), rules, scenarios);
        var timeline = new Timeline(plan.last());
        var tape = new Tape(Dice.of(seed, "tape", 0), receiver);
        var pools = new Pools(seed, plan.investments(), tape, scenery.office());
        this.cast = new Cast(
                seed,
                scenery,
                timeline,
                tape,
                new Firms(seed, scenery, tape),
                pools,
                new PaymentRuns(seed, scenery, timeline, tape, pools),
                new Frauds(scenery, truth));
        this.opening = new Opening(scenery, tape);
        this.weightBefore = weights(plan);
    }

    /** @param existing streams of shared things, such as scenarios, that are there already */
    void play(Set<String> existing) {
        opening.begin(plan.first(), existing);
        openYear(plan.first());
        cast.payments().begin(plan.first());
        arrive(0);
        cast.timeline().run();
        cast.tape().flush();
    }

    private void openYear(LocalDate first) {
        opening.call(first);
        cast.pools().open(first.getYear(), Opening.morning(first));
        var next = LocalDate.of(first.getYear() + 1, 1, 1);
        cast.timeline().at(Opening.morning(next), _ -> openYear(next));
    }

    private void arrive(int number) {
        begun.accept(number);
        if (number < plan.investments()) {
            cast.timeline().at(arrival(number), now -> {
                Candidate.begin(cast, number, Fate.ACCEPTED, now);
                var dice = Dice.of(plan.seed(), "arrival", number);
                if (dice.in1000(FAILED_OF_1000)) {
                    Candidate.begin(cast, number, Fate.ofFailed(dice), now.plusSeconds(60));
                }
                arrive(number + 1);
            });
        }
    }

    /** The share of the investments before this one is the share of the weight of the days before its moment. */
    private Instant arrival(int number) {
        var all = weightBefore[weightBefore.length - 1];
        var wanted = all * number / plan.investments();
        var index = java.util.Arrays.binarySearch(weightBefore, wanted);
        var day = Math.max(0, index >= 0 ? index : -index - 2);
        var within = weightBefore[day + 1] - weightBefore[day];
        var seconds = 9L * 3600 * (wanted - weightBefore[day]) / Math.max(1, within);
        return Opening.morning(plan.first().plusDays(day)).plusSeconds(1800 + seconds);
    }

    private static long[] weights(Plan plan) {
        var days = (int) plan.first()
                .until(plan.from().plusMonths(Plan.INTAKE_MONTHS).atDay(1), java.time.temporal.ChronoUnit.DAYS);
        var before = new long[days + 1];
        for (var day = 0; day < days; day++) {
            var month = plan.first().plusDays(day).getMonthValue();
            before[day + 1] = before[day] + MONTHS[month - 1] * 1_000_000L;
        }
        return before;
    }
}
