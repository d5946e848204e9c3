package org.gongdan.subsidy.joint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongdan.subsidy.cumulation.CapShare;
import org.gongdan.subsidy.cumulation.Headroom;
import org.gongdan.subsidy.joint.Solving.Partner;
import org.gongdan.subsidy.programme.JointSplit;

/**
 * What the caps of their groups leave to the partners of one joint application. Partners of one group share its room:
 * each finds what those before it, in the order of their codes, leave. What a partner takes depends on all of them
 * together, because of the lead company's minimum, so that a split is looked at and the rooms are narrowed until no cap
 * is exceeded; rooms only ever get smaller, so that this ends.
 */
final class GroupRooms {

    private final SortedMap<String, Headroom> alone = new TreeMap<>();
    /** The most that each was found to take, by its code. */
    private final Map<String, List<CapShare>> taken = new HashMap<>();

    /** As if none of them had been granted anything for this project yet. */
    GroupRooms(Collection<Partner> partners, Map<String, Headroom> headrooms) {
        var own = partners.stream()
                .map(partner -> partner.member().applicationId())
                .filter(Objects::nonNull)
                .map(application -> application.value())
                .collect(Collectors.toUnmodifiableSet());
        headrooms.forEach((uscc, headroom) -> alone.put(uscc, headroom.without(own)));
    }

    Headroom of(String uscc) {
        var headroom = Objects.requireNonNull(alone.get(uscc));
        for (var other : alone.headMap(uscc).entrySet()) {
            if (other.getValue().groupId().equals(headroom.groupId())) {
                headroom = headroom.besides(other.getKey(), taken.getOrDefault(other.getKey(), List.of()));
            }
        }
        return headroom;
    }

    /** Whether this split takes more than was thought, so that others of the group have less and it cannot stand. */
    boolean narrowedBy(JointSplit split) {
        var narrowed = false;
        for (var member : split.members()) {
            if (member.split() != null && sharesItsGroup(member.uscc())) {
                for (var share : of(member.uscc()).sharesOf(member.split())) {
                    narrowed |= take(member.uscc(), share);
                }
            }
        }
        return narrowed;
    }

    private boolean sharesItsGroup(String uscc) {
        var group = Objects.requireNonNull(alone.get(uscc)).groupId();
        return alone.values().stream()
                        .filter(each -> each.groupId().equals(group))
                        .count()
                > 1;
    }

    private boolean take(String uscc, CapShare share) {
        var known = taken.getOrDefault(uscc, List.of());
        var same = known.stream()
                .filter(each -> each.cap().key().equals(share.cap().key()))
                .findFirst();
        if (same.filter(each -> !share.amount().isMoreThan(each.amount())).isPresent()) {
            return false;
        }
        taken.put(uscc, replaced(known, same, share));
        return true;
    }

    private static List<CapShare> replaced(List<CapShare> known, Optional<CapShare> old, CapShare share) {
        var others = new ArrayList<>(known);
        old.ifPresent(others::remove);
        others.add(share);
        return List.copyOf(others);
    }
}
