package org.gongdan.subsidy.programme;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What is left under a limit kept elsewhere, such as a fund or a {@link FirmCap}, for these parties together. */
public record Room(Bilingual limit, Set<Party> parties, Money left) {

    public Room {
        // in the order of the enum, so that the stored form is always the same
        var ordered = EnumSet.noneOf(Party.class);
        ordered.addAll(parties);
        parties = Collections.unmodifiableSet(ordered);
    }
}
