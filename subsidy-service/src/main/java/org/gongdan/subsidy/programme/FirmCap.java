package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
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
        @Nullable String category) {

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
        this(code, name, parties, window, months, maxAmount, maxProjects, null, null);
    }

    /** Over what time awards add up. */
    public enum Window {
        CALENDAR_YEAR,
        APRIL_TO_MARCH,
        ROLLING_MONTHS,
        LIFETIME
    }
}
