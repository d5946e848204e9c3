package org.gongdan.reporting;

import java.time.Instant;
import java.util.List;

/** What identifies a report: its number, who asked when, and the event position up to which its data is complete. */
public record ReportHead(
        String reportId, Instant generatedAt, String requestedBy, long dataPosition, List<Parameter> parameters) {

    public ReportHead {
        parameters = List.copyOf(parameters);
    }

    /** One choice made by whoever asked for the report, with its label already in the language of the report. */
    public record Parameter(String label, String value) {}
}
