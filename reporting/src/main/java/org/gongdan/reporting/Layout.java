package org.gongdan.reporting;

import java.util.List;

/**
 * What one report shows, before any format is chosen.
 *
 * @param subject one line below the title
 * @param facts what it is about, beside what every report says of itself
 * @param figures the few numbers a reader looks for first; each also stands in a table or can be counted there
 * @param tables the sections, the main one first
 * @param charts drawings, which add no figure and stand on paper only
 */
record Layout(String subject, List<Fact> facts, List<Fact> figures, List<Table<?>> tables, List<Chart> charts) {

    Layout {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        charts = charts.stream().filter(Chart::hasValues).toList();
    }

    static Layout of(ReportRecord report, Labels labels) {
        return switch (report) {
            case AuditTrailReport audit -> AuditTrailLayout.of(audit, labels);
            case ClaimsReport claims -> ClaimsLayout.of(claims, labels);
            case CostShareReport costShare -> CostShareLayout.of(costShare, labels);
            case DisbursementReport payments -> DisbursementLayout.of(payments, labels);
            case FunderFinancialReport financial -> FunderFinancialLayout.of(financial, labels);
            case FundUtilisationReport funds -> FundUtilisationLayout.of(funds, labels);
            case PolicyReport policy -> PolicyLayout.of(policy, labels);
            case RoiReport roi -> RoiLayout.of(roi, labels);
            case SegregationReport duties -> SegregationLayout.of(duties, labels);
            case StatementReport statement -> StatementLayout.of(statement, labels);
        };
    }

    /** Every table that a report of this kind can have; which columns there are does not depend on its figures. */
    static List<TableDesign<?>> designs(ReportKind kind) {
        return switch (kind) {
            case AUDIT_TRAIL -> AuditTrailLayout.DESIGNS;
            case CLAIMS -> ClaimsLayout.DESIGNS;
            case COST_SHARE -> CostShareLayout.DESIGNS;
            case DISBURSEMENTS -> DisbursementLayout.DESIGNS;
            case FUNDER_FINANCIAL -> FunderFinancialLayout.DESIGNS;
            case FUND_UTILISATION -> FundUtilisationLayout.DESIGNS;
            case POLICY -> PolicyLayout.DESIGNS;
            case ROI_RECONCILIATION -> RoiLayout.DESIGNS;
            case SEGREGATION_OF_DUTIES -> SegregationLayout.DESIGNS;
            case ENTERPRISE_STATEMENT -> StatementLayout.DESIGNS;
        };
    }
}
