package org.gongdan.subsidy.portal;

import java.util.LinkedHashMap;
import java.util.List;
import org.gongdan.subsidy.cumulation.CapRoom;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A cap as a bar of what is used and what is left.
 *
 * @param bar none when the cap has no amount
 */
record CapBar(CapRoom room, @Nullable ShareBar bar) {

    static List<CapBar> of(List<CapRoom> rooms) {
        return rooms.stream().map(CapBar::of).toList();
    }

    static CapBar of(CapRoom room) {
        var most = room.maxAmount();
        if (most == null) {
            return new CapBar(room, null);
        }
        var within = room.used().min(most);
        var parts = new LinkedHashMap<String, Money>();
        parts.put("COMMITTED", within);
        parts.put("AVAILABLE", most.minus(within));
        return new CapBar(room, ShareBar.of(parts, most));
    }
}
