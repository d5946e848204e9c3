package org.gongdan.subsidy.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.portal.Viewer.Place;

/** The places of a person under a few headings, so that all of them fit into a line. */
final class Navigation {

    /** As many as a line of a usual screen holds; who has no more sees them all at once. */
    private static final int FIT_A_LINE = 9;

    private static final Map<String, List<String>> MENUS = new LinkedHashMap<>();

    static {
        MENUS.put("home", List.of("home"));
        MENUS.put("requests", List.of("applications", "joint", "claims", "obligations"));
        MENUS.put("returns", List.of("investments", "reconciliation", "statements", "policy-figures", "open-data"));
        MENUS.put("money", List.of("funds", "payments", "caps"));
        MENUS.put("rules", List.of("programmes", "what-ifs", "catalogue"));
        MENUS.put("audit", List.of("reports", "decisions", "proofs", "packs"));
    }

    /** What no heading names stands under the last. */
    private static final String LAST = "operation";

    private Navigation() {}

    /** A heading and what is under it; one of a single place is that place. */
    record Menu(String name, List<Place> places) {

        public boolean isSingle() {
            return places.size() == 1;
        }

        /** @param here the path of the page that is shown */
        public boolean isShownAt(String here) {
            return places.stream().anyMatch(place -> place.isShownAt(here));
        }
    }

    static List<Menu> of(List<Place> places) {
        if (places.size() <= FIT_A_LINE) {
            return places.stream()
                    .map(place -> new Menu(place.name(), List.of(place)))
                    .toList();
        }
        var grouped = new LinkedHashMap<String, List<Place>>();
        MENUS.keySet().forEach(menu -> grouped.put(menu, new ArrayList<>()));
        grouped.put(LAST, new ArrayList<>());
        places.forEach(place ->
                grouped.computeIfAbsent(menuOf(place), _ -> new ArrayList<>()).add(place));
        return grouped.entrySet().stream()
                .filter(menu -> !menu.getValue().isEmpty())
                .map(menu -> new Menu(menu.getKey(), List.copyOf(menu.getValue())))
                .toList();
    }

    private static String menuOf(Place place) {
        return MENUS.entrySet().stream()
                .filter(menu -> menu.getValue().contains(place.name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(LAST);
    }
}
