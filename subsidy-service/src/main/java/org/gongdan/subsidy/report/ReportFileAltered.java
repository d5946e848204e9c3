package org.gongdan.subsidy.report;

import java.io.Serial;

/** The file of a report is gone, or its bytes are no longer those whose hash was recorded. */
public final class ReportFileAltered extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String sha256;

    public ReportFileAltered(String sha256, String found) {
        super("the file of the report " + sha256 + " is " + found);
        this.sha256 = sha256;
    }

    /** The hash that was recorded. */
    public String sha256() {
        return sha256;
    }
}
