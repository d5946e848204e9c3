package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.PriorityQueue;

/** What is going to happen, in the order of time; what falls behind the end never happens. */
final class Timeline {

    /** Where the services stand; China has one time and no summer time. */
    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final int OPENS = 8 * 3600 + 1800;
    private static final int CLOSES = 17 * 3600 + 1800;

    private final PriorityQueue<Due> dues = new PriorityQueue<>();
    private final Instant end;
    private long ordinal;
    private Instant now = Instant.EPOCH;

    /** @param last the last day on which something happens */
    Timeline(LocalDate last) {
        this.end = last.plusDays(1).atStartOfDay().toInstant(ZONE);
    }

    /** What is done then. */
    @FunctionalInterface
    interface Step {
        void take(Instant now);
    }

    private record Due(Instant at, long ordinal, Step step) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            var order = at.compareTo(other.at);
            return order == 0 ? Long.compare(ordinal, other.ordinal) : order;
        }
    }

    /** What should have been done already is done at once. */
    void at(Instant time, Step step) {
        var due = time.isBefore(now) ? now.plusSeconds(1) : time;
        if (due.isBefore(end)) {
            dues.add(new Due(due, ordinal, step));
            ordinal++;
        }
    }

    /** In so many days, at some moment of the office hours, and later than now. */
    void inDays(Instant now, int days, Dice dice, Step step) {
        at(officeTime(day(now).plusDays(Math.max(1, days)), dice), step);
    }

    /** A little later on the same day. */
    void soon(Instant now, Dice dice, Step step) {
        at(now.plusSeconds(dice.between(60, 2400)).plusNanos(1000L * dice.below(1_000_000)), step);
    }

    void run() {
        for (var due = dues.poll(); due != null; due = dues.poll()) {
            now = due.at();
            due.step().take(now);
        }
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond() + ZONE.getTotalSeconds(), 86_400));
    }

    static Instant officeTime(LocalDate day, Dice dice) {
        return Instant.ofEpochSecond(
                day.toEpochDay() * 86_400 - ZONE.getTotalSeconds() + dice.between(OPENS, CLOSES),
                1000L * dice.below(1_000_000));
    }
}
