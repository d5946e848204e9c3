package org.gongdan.reporting;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Every recorded event of an investment, an enterprise, a person or a period, in order, each with the hash by which it
 * can be found in the log.
 *
 * @param subject what the events are about, in the language of the report
 * @param about what more is known of it, such as the programme of an investment
 */
public record AuditTrailReport(ReportHead head, String subject, List<ReportHead.Parameter> about, List<AuditLine> lines)
        implements ReportRecord {

    public AuditTrailReport {
        about = List.copyOf(about);
        lines = List.copyOf(lines);
    }

    /** One event: {@code what} says it in the reader's language, {@code eventType} is its stored name. */
    public record AuditLine(
            long position,
            Instant at,
            String what,
            String eventType,
            String actor,
            String stream,
            long sequence,
            String detail,
            String sha256) {

        private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

        public AuditLine {
            if (!SHA_256.matcher(sha256).matches()) {
                throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + sha256);
            }
        }
    }
}
