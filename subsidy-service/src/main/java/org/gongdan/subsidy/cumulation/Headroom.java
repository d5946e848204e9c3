package org.gongdan.subsidy.cumulation;

import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.programme.Room;

/** How much of its caps an enterprise group has used, and so what is left. */
public record Headroom(String groupId, List<CapStanding> caps) {

    public Headroom {
        caps = List.copyOf(caps);
    }

    /** For the share solver. */
    public List<Room> rooms() {
        return caps.stream().flatMap(cap -> cap.room().stream()).toList();
    }

    /** A cap under which not even the smallest award would fit. */
    public Optional<CapStanding> firstFull() {
        return caps.stream().filter(cap -> !cap.hasRoom()).findFirst();
    }
}
