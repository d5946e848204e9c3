package org.gongdan.subsidy.cumulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.programme.Split;

/** How much of its caps an enterprise group has used, and so what is left. */
public record Headroom(String groupId, List<CapStanding> caps) {

    public Headroom {
        caps = List.copyOf(caps);
    }

    /** As if none of these awards had ever been granted. */
    public Headroom without(Collection<String> awards) {
        return new Headroom(
                groupId, caps.stream().map(cap -> cap.without(awards)).toList());
    }

    /** As if one more award had been granted, to whichever enterprise of the group, that counts for so much. */
    public Headroom besides(String awardId, Collection<CapShare> shares) {
        return new Headroom(
                groupId,
                caps.stream()
                        .map(cap -> shares.stream()
                                .filter(share ->
                                        share.cap().key().equals(cap.cap().key()))
                                .findFirst()
                                .map(share -> cap.besides(awardId, share.amount()))
                                .orElse(cap))
                        .toList());
    }

    /** What an award of this split counts for under each of the caps. */
    public List<CapShare> sharesOf(Split split) {
        return caps.stream()
                .map(cap -> new CapShare(cap.cap(), cap.cap().terms().countedOf(split)))
                .filter(share -> share.amount().isPositive())
                .toList();
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
