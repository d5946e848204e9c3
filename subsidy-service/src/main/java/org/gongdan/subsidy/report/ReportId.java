package org.gongdan.subsidy.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of one requested report, {@code report-…}. */
public record ReportId(@JsonValue String value) {

    private static final String PREFIX = "report-";

    @JsonCreator
    public ReportId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a report id starts with " + PREFIX + ", not " + value);
        }
    }

    /** What people see of it, in file names and on the pages of the report. */
    public String number() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
