package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** A room while it is being used up, in terms of shares in all cost even if it limits those in one category. */
final class OpenRoom {

    private final Bilingual name;
    private final Set<Party> parties;
    private long left;

    private OpenRoom(Room room, long left) {
        this.name = room.limit();
        this.parties = room.parties();
        this.left = left;
    }

    static List<OpenRoom> of(List<Room> rooms, SplitBasis basis) {
        var open = new ArrayList<OpenRoom>(rooms.size());
        for (var room : rooms) {
            var category = room.category();
            open.add(new OpenRoom(room, category == null ? room.left().fen() : basis.wholeFor(category, room.left())));
        }
        return open;
    }

    Optional<Limit> limitFor(Party party) {
        return parties.contains(party)
                ? Optional.of(new Limit(Constraint.ROOM_LEFT, Yuan.fen(Money.ofFen(left)), null, name))
                : Optional.empty();
    }

    void take(Party party, long fen) {
        left -= parties.contains(party) ? fen : 0;
    }
}
