package org.gongdan.subsidy.reconciliation;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.reconciliation.Reconciled.Standing;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of a stream, and read only where the texts are needed: most investments of a second run are found
 * unchanged by their hash alone.
 *
 * @param breaks JSON of the differences in force
 * @param earlierBreaks the same of the period before; empty array when it has no result
 */
record StateRow(
        InvestmentId investmentId,
        long sequence,
        String runId,
        long position,
        String sha256,
        String figures,
        String breaks,
        int raised,
        int cleared,
        String earlierBreaks) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NONE = "[]";

    /** A row that was made to lock a stream before its first event. */
    boolean isBlank() {
        return sequence < 0;
    }

    Reconciled reconciled() {
        return isBlank()
                ? Reconciled.NEVER
                : new Reconciled(
                        sequence,
                        runId,
                        position,
                        FigurePrints.in(figures),
                        new TreeMap<>(standings(breaks).stream()
                                .collect(Collectors.toMap(each -> each.found().type(), Function.identity()))),
                        raised,
                        cleared);
    }

    java.util.Map<Break.Type, FirstSeen> earlier() {
        return standings(earlierBreaks).stream()
                .collect(Collectors.toMap(each -> each.found().type(), Standing::firstSeen));
    }

    static List<Standing> standings(String json) {
        return json.equals(NONE) ? Collections.emptyList() : List.of(JSON.readValue(json, Standing[].class));
    }

    static String json(Reconciled state) {
        return state.breaks().isEmpty()
                ? NONE
                : JSON.writeValueAsString(state.breaks().values());
    }
}
