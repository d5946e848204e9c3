package org.gongdan.reporting;

/** Everything one report says, fixed before it is drawn, so that every format shows the same figures. */
public sealed interface ReportRecord
        permits AuditTrailReport,
                ClaimsReport,
                CostShareReport,
                DisbursementReport,
                FundUtilisationReport,
                FunderFinancialReport,
                PolicyReport,
                RoiReport,
                SegregationReport,
                StatementReport {

    ReportHead head();

    default ReportKind kind() {
        return switch (this) {
            case AuditTrailReport _ -> ReportKind.AUDIT_TRAIL;
            case ClaimsReport _ -> ReportKind.CLAIMS;
            case CostShareReport _ -> ReportKind.COST_SHARE;
            case DisbursementReport _ -> ReportKind.DISBURSEMENTS;
            case FundUtilisationReport _ -> ReportKind.FUND_UTILISATION;
            case FunderFinancialReport _ -> ReportKind.FUNDER_FINANCIAL;
            case PolicyReport _ -> ReportKind.POLICY;
            case RoiReport _ -> ReportKind.ROI_RECONCILIATION;
            case SegregationReport _ -> ReportKind.SEGREGATION_OF_DUTIES;
            case StatementReport _ -> ReportKind.ENTERPRISE_STATEMENT;
        };
    }
}
