package org.gongdan.reporting;

/** Everything one report says, fixed before it is drawn, so that every format shows the same figures. */
public sealed interface ReportRecord permits AuditTrailReport, CostShareReport, RoiReport {

    ReportHead head();

    default ReportKind kind() {
        return switch (this) {
            case AuditTrailReport _ -> ReportKind.AUDIT_TRAIL;
            case CostShareReport _ -> ReportKind.COST_SHARE;
            case RoiReport _ -> ReportKind.ROI_RECONCILIATION;
        };
    }
}
