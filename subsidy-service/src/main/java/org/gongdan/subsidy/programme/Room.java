package org.gongdan.subsidy.programme;

import java.util.Set;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What is left under a limit kept elsewhere, such as a fund or a {@link FirmCap}, for these parties together. */
public record Room(Bilingual limit, Set<Party> parties, Money left) {

    public Room {
        parties = Set.copyOf(parties);
    }
}
