package org.gongdan.subsidy.cumulation;

import java.util.Collections;
import java.util.Comparator;
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
        Map<String, SortedMap<String, CapShare>> counted) {

    static final Holdings NONE = new Holdings(null, -1, Map.of(), Map.of());

    String groupOr(String ofRegistry) {
        return groupId == null ? ofRegistry : groupId;
    }

    /** In the order of the keys of their caps. */
    List<CapShare> sharesOf(String awardId) {
        return List.copyOf(
                counted.getOrDefault(awardId, Collections.emptySortedMap()).values());
    }

    Set<String> awards() {
        var all = new HashSet<>(granted.keySet());
        all.addAll(counted.keySet());
        return all;
    }

    List<Cap> capsOf(String awardId) {
        return sharesOf(awardId).stream().map(CapShare::cap).toList();
    }

    /** What counts where. */
    record Place(Cap cap, String awardId) {}

    /** Every count of every award, in the order in which accounts are always locked. */
    List<Place> places() {
        return counted.keySet().stream()
                .flatMap(awardId -> capsOf(awardId).stream().map(cap -> new Place(cap, awardId)))
                .sorted(Comparator.comparing((Place place) -> place.cap().key()).thenComparing(Place::awardId))
                .toList();
    }

    boolean isCounted(String awardId, Cap cap) {
        return counted.containsKey(awardId) && counted.get(awardId).containsKey(cap.key());
    }

    Holdings after(AwardHolderEvent event) {
        return switch (event) {
            case AwardHeld(var _, var group, var award, var shares, var _) -> {
                var awards = new TreeMap<>(granted);
                awards.put(award.awardId(), award);
                var places = new TreeMap<String, CapShare>();
                shares.forEach(share -> places.put(share.cap().key(), share));
                yield new Holdings(group, version, awards, with(award.awardId(), places));
            }
            case AwardGivenBack(var _, var awardId, var _, var _) -> {
                var awards = new TreeMap<>(granted);
                awards.remove(awardId);
                yield new Holdings(groupId, version, awards, with(awardId, new TreeMap<>()));
            }
            case GroupFollowed(var _, var _, var group, var since, var _) ->
                new Holdings(group, since, granted, counted);
            case AwardCorrected(var _, var group, var cap, var awardId, var amount, var _, var _, var _) -> {
                var places = new TreeMap<>(counted.getOrDefault(awardId, Collections.emptySortedMap()));
                if (amount.isPositive()) {
                    places.put(cap.key(), new CapShare(cap, amount));
                } else {
                    places.remove(cap.key());
                }
                yield new Holdings(group, version, granted, with(awardId, places));
            }
        };
    }

    private Map<String, SortedMap<String, CapShare>> with(String awardId, SortedMap<String, CapShare> places) {
        var changed = new TreeMap<>(counted);
        if (places.isEmpty()) {
            changed.remove(awardId);
        } else {
            changed.put(awardId, places);
        }
        return changed;
    }
}
