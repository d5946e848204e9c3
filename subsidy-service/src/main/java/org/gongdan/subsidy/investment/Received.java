package org.gongdan.subsidy.investment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the enterprise must report and has reported, and who verified it; the same for measurements and milestones.
 *
 * @param expected the codes that were agreed
 * @param received by their key: a milestone, or an indicator and its month
 */
record Received<K, C>(Set<String> expected, Map<K, Report<C>> received) {

    Received {
        expected = Set.copyOf(expected);
        received = Map.copyOf(received);
    }

    /** What was reported, by whom, and what a verifier made of it. */
    record Report<C>(C content, List<String> evidence, String by, Optional<C> verified) {}

    static <K, C> Received<K, C> of(Set<String> expected) {
        return new Received<>(expected, Map.of());
    }

    Optional<Report<C>> find(K key) {
        return Optional.ofNullable(received.get(key));
    }

    /** The same was reported before, and needs no second record. */
    boolean alreadySays(K key, C content, List<String> evidence) {
        return find(key)
                .filter(report ->
                        report.content().equals(content) && report.evidence().equals(evidence))
                .isPresent();
    }

    boolean isVerified(K key) {
        return find(key).flatMap(Report::verified).isPresent();
    }

    Received<K, C> afterReport(K key, C content, List<String> evidence, String by) {
        return with(key, new Report<>(content, evidence, by, Optional.empty()));
    }

    Received<K, C> afterVerification(K key, C content) {
        return find(key)
                .map(report ->
                        with(key, new Report<>(report.content(), report.evidence(), report.by(), Optional.of(content))))
                .orElse(this);
    }

    private Received<K, C> with(K key, Report<C> report) {
        var changed = new HashMap<>(received);
        changed.put(key, report);
        return new Received<>(expected, changed);
    }
}
