package org.gongdan.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.reporting.AuditTrailReport.AuditLine;
import org.jspecify.annotations.Nullable;

/** The few numbers that stand above the tables; each also appears in a table or can be counted there. */
final class Figures {

    private Figures() {}

    static List<Fact> of(ReportRecord report, Labels labels) {
        return switch (report) {
            case AuditTrailReport audit -> ofAudit(audit, labels);
            case CostShareReport costShare -> ofCostShare(costShare, labels);
            case RoiReport roi -> ofRoi(roi, labels);
        };
    }

    private static List<Fact> ofAudit(AuditTrailReport audit, Labels labels) {
        var lines = audit.lines();
        var actors = lines.stream().map(AuditLine::actor).distinct().count();
        return List.of(
                new Fact(labels.text("figure.events"), String.valueOf(lines.size())),
                new Fact(labels.text("figure.actors"), String.valueOf(actors)),
                new Fact(labels.text("figure.firstEvent"), day(lines.isEmpty() ? null : lines.getFirst())),
                new Fact(labels.text("figure.lastEvent"), day(lines.isEmpty() ? null : lines.getLast())));
    }

    private static String day(@Nullable AuditLine line) {
        return line == null ? Printed.ABSENT : Printed.time(line.at()).substring(0, "yyyy-MM-dd".length());
    }

    private static List<Fact> ofCostShare(CostShareReport report, Labels labels) {
        var shares = report.shareTotals();
        return List.of(
                new Fact(
                        labels.text("figure.projects"),
                        String.valueOf(report.shares().size())),
                amount(labels, "eligibleCost", shares.eligibleCost()),
                amount(labels, "government", shares.government()),
                amount(labels, "association", shares.association()),
                amount(labels, "paidPublic", shares.paidPublic()),
                amount(labels, "available", report.fundTotals().available()));
    }

    private static List<Fact> ofRoi(RoiReport report, Labels labels) {
        var totals = report.totals();
        return List.of(
                new Fact(
                        labels.text("figure.investments"),
                        String.valueOf(report.lines().size())),
                amount(labels, "promised", totals.promised()),
                amount(labels, "claimed", totals.claimed()),
                amount(labels, "approved", totals.approved()),
                amount(labels, "paid", totals.paid()),
                new Fact(labels.text("column.breakCount"), String.valueOf(totals.breaks())));
    }

    private static Fact amount(Labels labels, String column, BigDecimal yuan) {
        return new Fact(labels.text("column." + column), Printed.amount(yuan));
    }
}
