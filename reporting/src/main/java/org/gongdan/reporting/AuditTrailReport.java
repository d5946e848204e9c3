package org.gongdan.reporting;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Every recorded event of one investment, in order, each with the hash by which it can be found in the log. */
public record AuditTrailReport(
        ReportHead head,
        String investmentId,
        String projectTitle,
        String enterpriseName,
        String uscc,
        String programme,
        List<AuditLine> lines)
        implements ReportRecord {

    public AuditTrailReport {
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
