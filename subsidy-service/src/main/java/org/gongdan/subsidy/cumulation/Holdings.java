package org.gongdan.subsidy.cumulation;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardCorrected;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardGivenBack;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardHeld;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.GroupFollowed;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise holds, and in which group.
 *
 * @param groupId none until it holds something or is assigned one
 * @param version of the enterprise when it was assigned its group, -1 before
 * @param granted the awards granted here, as they were granted
 * @param counted under which caps each award counts, by the key of the cap; also awards from elsewhere
 */
record Holdings(
        @Nullable String groupId,
        long version,
        Map<String, GrantedAward> granted,
        Map<String, SortedMap<String, Cap>> counted) {

    static final Holdings NONE = new Holdings(null, -1, Map.of(), Map.of());

    String groupOr(String ofRegistry) {
        return groupId == null ? ofRegistry : groupId;
    }

    /** In the order of their keys, in which accounts are always locked. */
    List<Cap> capsOf(String awardId) {
        return List.copyOf(
                counted.getOrDefault(awardId, Collections.emptySortedMap()).values());
    }

    Set<String> awards() {
        var all = new HashSet<>(granted.keySet());
        all.addAll(counted.keySet());
        return all;
    }

    boolean isCounted(String awardId, Cap cap) {
        return counted.containsKey(awardId) && counted.get(awardId).containsKey(cap.key());
    }

    Holdings after(AwardHolderEvent event) {
        return switch (event) {
            case AwardHeld(var _, var group, var award, var caps, var _) -> {
                var awards = new TreeMap<>(granted);
                awards.put(award.awardId(), award);
                var places = new TreeMap<String, Cap>();
                caps.forEach(cap -> places.put(cap.key(), cap));
                yield new Holdings(group, version, awards, with(award.awardId(), places));
            }
            case AwardGivenBack(var _, var awardId, var _, var _) -> {
                var awards = new TreeMap<>(granted);
                awards.remove(awardId);
                yield new Holdings(groupId, version, awards, with(awardId, new TreeMap<>()));
            }
            case GroupFollowed(var _, var _, var group, var since, var _) ->
                new Holdings(group, since, granted, counted);
            case AwardCorrected(var _, var group, var cap, var awardId, var counts, var _, var _, var _) -> {
                var places = new TreeMap<>(counted.getOrDefault(awardId, Collections.emptySortedMap()));
                if (counts) {
                    places.put(cap.key(), cap);
                } else {
                    places.remove(cap.key());
                }
                yield new Holdings(group, version, granted, with(awardId, places));
            }
        };
    }

    private Map<String, SortedMap<String, Cap>> with(String awardId, SortedMap<String, Cap> places) {
        var changed = new TreeMap<>(counted);
        if (places.isEmpty()) {
            changed.remove(awardId);
        } else {
            changed.put(awardId, places);
        }
        return changed;
    }
}
