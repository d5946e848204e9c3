package org.gongdan.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a report: its number, who asked when, the event position up to which its data is complete, and how
 * that can be proved.
 *
 * @param issuer the name of the association, in the language of the report
 * @param requestedBy the name of the person who asked
 * @param parameters what was asked for, in the language of the report
 * @param checkpoint the position of the log as it was signed: origin, size and root in Base64, one line each; null
 *     where nothing was signed
 * @param verifyUrl the address under which the report can be checked, printed as a QR code; null for none
 */
public record ReportHead(
        String issuer,
        String reportId,
        Instant generatedAt,
        String requestedBy,
        long dataPosition,
        List<Parameter> parameters,
        @Nullable String checkpoint,
        @Nullable String verifyUrl) {

    public ReportHead {
        parameters = List.copyOf(parameters);
    }

    /** One choice made by whoever asked for the report, with its label already in the language of the report. */
    public record Parameter(String label, String value) {}
}
