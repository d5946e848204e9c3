package org.gongdan.subsidy.reconciliation.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongdan.subsidy.reconciliation.Break.Severity;
import org.gongdan.subsidy.reconciliation.BreakReport.Bucket;

/** Puts differences into buckets by their age. */
final class Ageing {

    private final List<Integer> edges;
    private final List<Map<Severity, Long>> counts;

    /** @param edges the oldest day of each bucket but the last, ascending */
    Ageing(List<Integer> edges) {
        this.edges = edges;
        this.counts = IntStream.rangeClosed(0, edges.size())
                .<Map<Severity, Long>>mapToObj(_ -> new EnumMap<>(Severity.class))
                .toList();
    }

    void add(Severity severity, long days, long many) {
        var bucket = (int) edges.stream().filter(edge -> days > edge).count();
        counts.get(bucket).merge(severity, many, Long::sum);
    }

    List<Bucket> buckets() {
        return IntStream.range(0, counts.size()).mapToObj(this::bucket).toList();
    }

    private Bucket bucket(int number) {
        var count = counts.get(number);
        return new Bucket(
                number == 0 ? 0 : edges.get(number - 1) + 1,
                number == edges.size() ? null : edges.get(number),
                count.getOrDefault(Severity.INFO, 0L),
                count.getOrDefault(Severity.WARNING, 0L),
                count.getOrDefault(Severity.CRITICAL, 0L));
    }
}
