package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * A limit over all projects of one enterprise group; whoever keeps the count passes the {@link Room} that is left to the
 * solver. An award counts on the day it is granted.
 *
 * @param parties whose shares count, together
 * @param months length of a rolling window
 * @param maxProjects how many projects within the window
 * @param maxAtOnce how many projects that have not ended, whatever the window
 * @param category only the shares in the cost of this category count, all when absent
 * @param scope whose awards count; those of this programme when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FirmCap(
        String code,
        Bilingual name,
        Set<Party> parties,
        Window window,
        @Nullable Integer months,
        @Nullable Money maxAmount,
        @Nullable Integer maxProjects,
        @Nullable Integer maxAtOnce,
        @Nullable String category,
        @Nullable Scope scope) {

    /** Before any programme, and a date that PostgreSQL can store. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    public FirmCap {
        // in the order of the enum, so that the stored form is always the same
        var ordered = EnumSet.noneOf(Party.class);
        ordered.addAll(parties);
        parties = Collections.unmodifiableSet(ordered);
    }

    /** A cap on the shares in all cost. */
    public FirmCap(
            String code,
            Bilingual name,
            Set<Party> parties,
            Window window,
            @Nullable Integer months,
            @Nullable Money maxAmount,
            @Nullable Integer maxProjects) {
        this(code, name, parties, window, months, maxAmount, maxProjects, null, null, null);
    }

    /**
     * The first day whose awards count together with one granted on that day. A rolling window of twelve months ends on
     * the day itself, so an award of 10 May no longer counts on 10 May of the next year.
     */
    public LocalDate windowStart(LocalDate grantedOn) {
        return switch (window) {
            case CALENDAR_YEAR -> grantedOn.with(TemporalAdjusters.firstDayOfYear());
            case APRIL_TO_MARCH ->
                LocalDate.of(
                        grantedOn.getYear() - (grantedOn.getMonth().compareTo(Month.APRIL) < 0 ? 1 : 0),
                        Month.APRIL,
                        1);
            case ROLLING_MONTHS ->
                grantedOn.minusMonths(months == null ? 0 : months).plusDays(1);
            case LIFETIME -> BEGINNING;
        };
    }

    /** Whether awards of these two days count together, whichever of them was first. */
    public boolean countsTogether(LocalDate one, LocalDate other) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;
        return !earlier.isBefore(windowStart(later));
    }

    /** What an award counts under this cap: the shares of its parties, or their part in the cost of its category. */
    public Money countedOf(Split split) {
        var shares = Money.sum(split.shares().stream()
                .filter(line -> parties.contains(line.party()))
                .map(ShareLine::amount)
                .toList());
        return category == null ? shares : split.basis().partOf(category, shares);
    }

    /** The room under the amount, if this cap has one; none is left when more than it has been counted. */
    public Optional<Room> room(Money counted) {
        return Optional.ofNullable(maxAmount)
                .map(most -> new Room(name, parties, most.minus(counted).max(Money.ZERO), category));
    }

    /**
     * The limits on how many projects there may be, as far as this cap has any.
     *
     * @param granted projects granted within the window
     * @param running projects that have not ended
     */
    public List<CountRoom> countRooms(int granted, int running) {
        var rooms = new ArrayList<CountRoom>();
        if (maxProjects != null) {
            rooms.add(new CountRoom(name, CountRoom.Kind.WITHIN_WINDOW, maxProjects, granted));
        }
        if (maxAtOnce != null) {
            rooms.add(new CountRoom(name, CountRoom.Kind.AT_ONCE, maxAtOnce, running));
        }
        return List.copyOf(rooms);
    }

    /** Which awards count under a cap. */
    public enum Scope {
        /** Those of this programme. */
        PROGRAMME,
        /** Those of every programme that states a cap of the same code as shared. */
        SHARED
    }

    /** Over what time awards add up. */
    public enum Window {
        CALENDAR_YEAR,
        APRIL_TO_MARCH,
        ROLLING_MONTHS,
        LIFETIME
    }
}
