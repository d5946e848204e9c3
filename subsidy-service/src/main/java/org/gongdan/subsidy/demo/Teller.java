package org.gongdan.subsidy.demo;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gongdan.subsidy.demo.StoryApi.Answer;

/** Says each step as it is done and ends the story at the first that does not hold. */
final class Teller {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final boolean english;
    private int steps;

    Teller(boolean english) {
        this.english = english;
    }

    static Teller ofEnvironment() {
        return new Teller("en".equals(System.getenv("GONGDAN_LANG")));
    }

    void chapter(String zh, String en) {
        System.out.println();
        System.out.println("■ " + (english ? en : zh));
    }

    /** The step must succeed. */
    Answer step(String zh, String en, Answer answer) {
        if (!answer.succeeded()) {
            throw new StoryBroken(words(zh, en) + ": " + answer.status() + " " + answer.body());
        }
        return told(zh, en, answer);
    }

    /** The step must be refused, and for this reason. */
    void refused(String zh, String en, String problem, Answer answer) {
        if (answer.succeeded() || !answer.problem().equals(problem)) {
            throw new StoryBroken(words(zh, en) + ": " + problem + " ≠ " + answer.status() + " " + answer.body());
        }
        told(zh, en, answer);
    }

    /** Asks again until the answer is as hoped, because what follows an event takes a moment. */
    Answer until(String zh, String en, Supplier<Answer> ask, Predicate<Answer> hoped) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var answer = ask.get();
        while (!hoped.test(answer)) {
            if (System.nanoTime() > end) {
                throw new StoryBroken(words(zh, en) + ": " + answer.status() + " " + answer.body());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            answer = ask.get();
        }
        return told(zh, en, answer);
    }

    void equal(String zh, String en, String expected, String found) {
        if (!expected.equals(found)) {
            throw new StoryBroken(words(zh, en) + ": " + expected + " ≠ " + found);
        }
        told(zh + " " + found, en + " " + found, found);
    }

    void say(String zh, String en) {
        System.out.println("    " + words(zh, en));
    }

    int steps() {
        return steps;
    }

    private <T> T told(String zh, String en, T answer) {
        System.out.printf(Locale.ROOT, "  ✓ %2d %s%n", ++steps, words(zh, en));
        return answer;
    }

    private String words(String zh, String en) {
        return english ? en : zh;
    }
}
