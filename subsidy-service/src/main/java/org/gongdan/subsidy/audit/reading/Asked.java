package org.gongdan.subsidy.audit.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a request asks for, as it may be kept for ever: without empty fields, which ask nothing, without the first page,
 * which everybody is given, and without anything that opens a door.
 */
record Asked(String method, String path, Map<String, List<String>> parameters) {

    private static final int LONGEST = 200;
    private static final int MOST = 40;
    private static final String CUT = "…";
    private static final Set<String> DOOR_OPENERS = Set.of("code", "state", "session_state", "nonce", "jwt");
    private static final List<String> PARTS_OF_DOOR_OPENERS =
            List.of("password", "secret", "token", "csrf", "authorization", "credential");

    static Asked of(HttpServletRequest request) {
        var parameters = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            var said = Arrays.stream(values)
                    .filter(value -> !value.isBlank())
                    .limit(MOST)
                    .map(Asked::shortened)
                    .toList();
            if (!said.isEmpty() && parameters.size() < MOST && !isFirstPage(name, said)) {
                parameters.put(shortened(name), opensDoors(name) ? List.of(CUT) : said);
            }
        });
        return new Asked(request.getMethod(), shortened(request.getRequestURI()), parameters);
    }

    private static boolean isFirstPage(String name, List<String> values) {
        return name.equals("page") && values.equals(List.of("0"));
    }

    private static boolean opensDoors(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return DOOR_OPENERS.contains(lower) || PARTS_OF_DOOR_OPENERS.stream().anyMatch(lower::contains);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + CUT;
    }
}
