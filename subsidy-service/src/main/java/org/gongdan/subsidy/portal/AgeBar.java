package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.reconciliation.Break.Severity;
import org.gongdan.subsidy.reconciliation.BreakReport.Bucket;

/** Differences of one range of age as a bar, whose length is in proportion to that of the fullest range. */
record AgeBar(Bucket bucket, List<Part> parts) {

    /**
     * @param from where it begins, in percent of the longest bar
     * @param width how long it is, in percent of the longest bar
     */
    record Part(Severity severity, long count, BigDecimal from, BigDecimal width) {}

    static List<AgeBar> of(List<Bucket> buckets) {
        var most = Math.max(1, buckets.stream().mapToLong(Bucket::total).max().orElse(0));
        return buckets.stream().map(bucket -> of(bucket, most)).toList();
    }

    private static AgeBar of(Bucket bucket, long most) {
        var parts = new ArrayList<Part>();
        var from = BigDecimal.ZERO;
        for (var severity : List.of(Severity.CRITICAL, Severity.WARNING, Severity.INFO)) {
            var count = switch (severity) {
                case CRITICAL -> bucket.critical();
                case WARNING -> bucket.warning();
                case INFO -> bucket.info();
            };
            var width = BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(most), new MathContext(6));
            if (count > 0) {
                parts.add(new Part(severity, count, from, width));
            }
            from = from.add(width);
        }
        return new AgeBar(bucket, List.copyOf(parts));
    }
}
