package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * What is left under a limit kept elsewhere, such as a fund or a {@link FirmCap}, for these parties together.
 *
 * @param category it limits only their shares in the cost of this category; in all cost when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Room(
        Bilingual limit,
        Set<Party> parties,
        Money left,
        @Nullable String category) {

    public Room {
        // in the order of the enum, so that the stored form is always the same
        var ordered = EnumSet.noneOf(Party.class);
        ordered.addAll(parties);
        parties = Collections.unmodifiableSet(ordered);
    }

    /** Room for shares in all cost. */
    public Room(Bilingual limit, Set<Party> parties, Money left) {
        this(limit, parties, left, null);
    }
}
