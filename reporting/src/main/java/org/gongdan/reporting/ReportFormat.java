package org.gongdan.reporting;

/**
 * The forms in which a report leaves the house: PDF/A-2b to file and sign, XLSX to work with, CSV for other programs.
 *
 * <p>PDF and XLSX carry every section with its totals. CSV is one table with one header so that any program reads it:
 * rows of a further section follow with their own columns filled, named by the first column, and there are no totals,
 * so that a column can be summed as it stands.
 */
public enum ReportFormat {
    PDF("application/pdf", "pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv;charset=UTF-8", "csv");

    private final String mediaType;
    private final String extension;

    ReportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
