package org.gongdan.reporting;

/** The kinds of report that exist, each with the stem of its file name. */
public enum ReportKind {
    AUDIT_TRAIL("audit-trail"),
    COST_SHARE("cost-share"),
    ROI_RECONCILIATION("roi-reconciliation"),
    FUND_UTILISATION("fund-utilisation"),
    CLAIMS("claims"),
    DISBURSEMENTS("disbursements"),
    FUNDER_FINANCIAL("funder-financial"),
    SEGREGATION_OF_DUTIES("segregation-of-duties"),
    POLICY("policy"),
    ENTERPRISE_STATEMENT("enterprise-statement");

    private final String fileStem;

    ReportKind(String fileStem) {
        this.fileStem = fileStem;
    }

    public String fileStem() {
        return fileStem;
    }

    /** The name under which a report of this kind is offered for download, such as {@code cost-share-2026-0007.pdf}. */
    public String fileName(String reportId, ReportFormat format) {
        return fileStem + "-" + reportId.replaceAll("[^A-Za-z0-9._-]", "_") + "." + format.extension();
    }
}
