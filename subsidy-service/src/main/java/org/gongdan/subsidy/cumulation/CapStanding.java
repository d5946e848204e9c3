package org.gongdan.subsidy.cumulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much of a cap is used on one day.
 *
 * @param used within the window, of the parties that count
 * @param projects awards within the window
 * @param running awards whose investment is not closed
 * @param awards those within the window or running, the oldest first
 */
public record CapStanding(Cap cap, LocalDate day, Money used, int projects, int running, List<CountedAward> awards) {

    public CapStanding {
        awards = List.copyOf(awards);
    }

    public static CapStanding of(Cap cap, Collection<CountedAward> counted, LocalDate day) {
        var sorted = counted.stream()
                .sorted(Comparator.comparing(CountedAward::countedOn).thenComparing(CountedAward::awardId))
                .toList();
        var within = sorted.stream()
                .filter(award -> cap.covers(award.countedOn(), day))
                .toList();
        return new CapStanding(
                cap,
                day,
                Money.sum(within, CountedAward::amount),
                within.size(),
                (int) sorted.stream().filter(CountedAward::running).count(),
                sorted.stream()
                        .filter(award ->
                                cap.covers(award.countedOn(), day) || (cap.maxAtOnce() != null && award.running()))
                        .toList());
    }

    /**
     * The fullest window that holds this day. Awards are granted in the order of days, so it is nearly always the one
     * that ends today; but a clock that is behind, or an award counted by hand, must not hide what comes after.
     */
    static CapStanding fullest(Cap cap, Collection<CountedAward> counted, LocalDate day) {
        var fullest = of(cap, counted, day);
        for (var award : counted) {
            var end = award.countedOn();
            if (end.isAfter(day) && cap.covers(day, end)) {
                fullest = fullest.orFuller(of(cap, counted, end));
            }
        }
        return fullest;
    }

    CapStanding without(Collection<String> except) {
        return of(
                cap,
                awards.stream()
                        .filter(award -> !except.contains(award.awardId()))
                        .toList(),
                day);
    }

    CapStanding besides(String awardId, Money amount) {
        var more = new ArrayList<>(awards);
        more.add(new CountedAward(awardId, awardId, amount, day, true));
        return of(cap, more, day);
    }

    private CapStanding orFuller(CapStanding other) {
        return new CapStanding(cap, day, used.max(other.used), Math.max(projects, other.projects), running, awards);
    }

    /** The first day of the window, none when there is no first. */
    public @Nullable LocalDate from() {
        return cap.firstDay(day);
    }

    /** The last day of the window, none for a lifetime. */
    public @Nullable LocalDate to() {
        return cap.lastDay(day);
    }

    /** What may still be awarded; none when the cap has no amount. Never less than nothing. */
    public Optional<Money> left() {
        return Optional.ofNullable(cap.maxAmount()).map(most -> most.minus(used).max(Money.ZERO));
    }

    public boolean isOverfilled() {
        return (cap.maxAmount() != null && used.isMoreThan(cap.maxAmount()))
                || (cap.maxProjects() != null && projects > cap.maxProjects())
                || (cap.maxAtOnce() != null && running > cap.maxAtOnce());
    }

    /** Whether one more award fits, be it as small as it may. */
    public boolean hasRoom() {
        return left().filter(Money::isZero).isEmpty() && hasRoomForAProject() && hasRoomAtOnce();
    }

    boolean hasRoomForAProject() {
        return cap.maxProjects() == null || projects < cap.maxProjects();
    }

    boolean hasRoomAtOnce() {
        return cap.maxAtOnce() == null || running < cap.maxAtOnce();
    }

    /** For the share solver: a cap that takes no more awards leaves nothing, however much its amount would allow. */
    Optional<Room> room() {
        var open = hasRoomForAProject() && hasRoomAtOnce();
        return open
                ? cap.terms().room(used)
                : Optional.of(new Room(
                        cap.name(), cap.parties(), Money.ZERO, cap.terms().category()));
    }
}
