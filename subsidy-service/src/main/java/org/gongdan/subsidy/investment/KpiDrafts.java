package org.gongdan.subsidy.investment;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;

/** What the people of an enterprise have typed of a month's report and not handed in; one draft for all of them. */
public interface KpiDrafts {

    /** By the code of the indicator; empty when nothing is kept. */
    Map<String, Entry> find(InvestmentId investment, YearMonth month);

    /** Replaces what was kept of that month. */
    void keep(InvestmentId investment, YearMonth month, Map<String, Entry> entries, Caller caller);

    void discard(InvestmentId investment, YearMonth month);

    /**
     * One indicator as typed.
     *
     * @param value as typed, so that a slip survives too
     * @param evidence SHA-256 of files in the evidence store
     */
    record Entry(String value, List<String> evidence) {

        public Entry {
            evidence = List.copyOf(evidence);
        }
    }
}
