package org.gongdan.config.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Two things measured in turn, A-B-B-A, so that a machine that drifts is unfair to neither. The ratio is taken pair by
 * pair; a contest whose denominator spreads by more than 25 % around its median says nothing and is rejected.
 */
public final class Contest {

    private static final int WARM_UPS = 6;
    private static final int PAIRS = 6;
    private static final double WIDEST_SPREAD = 0.25;

    /** One round, of a given time or of a given amount of work, the same on both sides. */
    @FunctionalInterface
    public interface Round {
        /** @return operations per second */
        double perSecond() throws Exception;
    }

    /** @param correct what the bench checks of its own result: nothing lost, nothing promised twice */
    public record Verdict(String name, double ratio, double least, double most, boolean steady, boolean correct) {

        public boolean holds() {
            return steady && correct;
        }

        public String line() {
            var check = !correct ? "wrong" : steady ? "ok" : "rejected-denominator-spread";
            return String.format(
                    Locale.ROOT, "%s ratio=%.2f min=%.2f max=%.2f check=%s", name, ratio, least, most, check);
        }
    }

    private final String name;
    private final Round numerator;
    private final Round denominator;
    private final int warmUps;
    private final int pairs;

    public Contest(String name, Round numerator, Round denominator) {
        this(name, numerator, denominator, WARM_UPS, PAIRS);
    }

    /**
     * @param warmUps how many rounds of the numerator come first; few when it is warm already and a round is long
     * @param pairs how many ratios are taken; few when a round takes minutes, since the noise of a machine is of seconds
     */
    public Contest(String name, Round numerator, Round denominator, int warmUps, int pairs) {
        this.name = name;
        this.numerator = numerator;
        this.denominator = denominator;
        this.warmUps = warmUps;
        this.pairs = pairs;
    }

    /** @param correct asked once, after the last round */
    public Verdict run(BooleanSupplier correct) throws Exception {
        System.out.println(name + ": warming up");
        // the side with more of our own code needs the compiler longer
        for (var round = 0; round < warmUps; round++) {
            numerator.perSecond();
        }
        denominator.perSecond();
        var ratios = new ArrayList<Double>();
        var denominators = new ArrayList<Double>();
        for (var pair = 0; pair < pairs; pair++) {
            double above;
            double below;
            if (pair % 2 == 0) {
                above = numerator.perSecond();
                below = denominator.perSecond();
            } else {
                below = denominator.perSecond();
                above = numerator.perSecond();
            }
            ratios.add(above / below);
            denominators.add(below);
            System.out.printf(
                    Locale.ROOT,
                    "%s pair %d: %.0f/s over %.0f/s = %.2f%n",
                    name,
                    pair + 1,
                    above,
                    below,
                    above / below);
        }
        var sorted = ratios.stream().sorted().toList();
        return new Verdict(
                name,
                median(ratios),
                sorted.getFirst(),
                sorted.getLast(),
                isSteady(denominators),
                correct.getAsBoolean());
    }

    private static boolean isSteady(List<Double> values) {
        var middle = median(values);
        return values.stream().allMatch(value -> Math.abs(value - middle) <= middle * WIDEST_SPREAD);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
