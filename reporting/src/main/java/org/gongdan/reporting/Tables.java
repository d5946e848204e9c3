package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.AMOUNT;
import static org.gongdan.reporting.Column.Kind.LONG_TEXT;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.RATE;
import static org.gongdan.reporting.Column.Kind.TEXT;
import static org.gongdan.reporting.Column.Kind.TIME;

import java.util.List;
import org.gongdan.reporting.AuditTrailReport.AuditLine;
import org.gongdan.reporting.CostShareReport.FundLine;
import org.gongdan.reporting.CostShareReport.ShareLine;
import org.gongdan.reporting.RoiReport.BreakLine;
import org.gongdan.reporting.RoiReport.RoiLine;

/** The sections of each report, the main one first; the single place that says which figure stands in which column. */
final class Tables {

    static final String EVENTS = "events";
    static final String SHARES = "shares";
    static final String FUNDS = "funds";
    static final String RETURNS = "returns";
    static final String BREAKS = "breaks";

    private Tables() {}

    static List<Table<?>> of(ReportRecord report) {
        return switch (report) {
            case AuditTrailReport audit -> List.of(events(audit));
            case CostShareReport costShare -> List.of(shares(costShare), funds(costShare));
            case RoiReport roi -> List.of(returns(roi), breaks(roi));
        };
    }

    static Table<AuditLine> events(AuditTrailReport report) {
        return new Table<>(
                EVENTS,
                report.lines(),
                List.of(
                        Column.of("position", NUMBER, AuditLine::position),
                        Column.of("at", TIME, AuditLine::at),
                        Column.of("what", LONG_TEXT, AuditLine::what),
                        Column.of("eventType", TEXT, AuditLine::eventType),
                        Column.of("actor", TEXT, AuditLine::actor),
                        Column.of("stream", TEXT, AuditLine::stream),
                        Column.of("sequence", NUMBER, AuditLine::sequence),
                        Column.of("detail", LONG_TEXT, AuditLine::detail),
                        Column.of("sha256", LONG_TEXT, AuditLine::sha256)));
    }

    static Table<ShareLine> shares(CostShareReport report) {
        var total = report.shareTotals();
        return new Table<>(
                SHARES,
                report.shares(),
                List.of(
                        Column.of("investmentId", TEXT, ShareLine::investmentId),
                        Column.of("enterprise", TEXT, ShareLine::enterprise),
                        Column.of("programme", TEXT, ShareLine::programme),
                        Column.of("tier", TEXT, ShareLine::tier),
                        Column.totalled("eligibleCost", AMOUNT, ShareLine::eligibleCost, total.eligibleCost()),
                        Column.totalled("government", AMOUNT, ShareLine::government, total.government()),
                        Column.totalled("association", AMOUNT, ShareLine::association, total.association()),
                        Column.totalled("lead", AMOUNT, ShareLine::lead, total.lead()),
                        Column.totalled("provider", AMOUNT, ShareLine::provider, total.provider()),
                        Column.totalled("enterpriseShare", AMOUNT, ShareLine::enterpriseShare, total.enterpriseShare()),
                        Column.totalled("paidPublic", AMOUNT, ShareLine::paidPublic, total.paidPublic())));
    }

    static Table<FundLine> funds(CostShareReport report) {
        var total = report.fundTotals();
        return new Table<>(
                FUNDS,
                report.funds(),
                List.of(
                        Column.of("fundId", TEXT, FundLine::fundId),
                        Column.of("fundName", TEXT, FundLine::name),
                        Column.of("funder", TEXT, FundLine::funder),
                        Column.of("year", NUMBER, FundLine::year),
                        Column.totalled("appropriated", AMOUNT, FundLine::appropriated, total.appropriated()),
                        Column.totalled("reserved", AMOUNT, FundLine::reserved, total.reserved()),
                        Column.totalled("committed", AMOUNT, FundLine::committed, total.committed()),
                        Column.totalled("fundPaid", AMOUNT, FundLine::paid, total.paid()),
                        Column.totalled("recovered", AMOUNT, FundLine::recovered, total.recovered()),
                        Column.totalled("available", AMOUNT, FundLine::available, total.available())));
    }

    static Table<RoiLine> returns(RoiReport report) {
        var total = report.totals();
        return new Table<>(
                RETURNS,
                report.lines(),
                List.of(
                        Column.of("investmentId", TEXT, RoiLine::investmentId),
                        Column.of("enterprise", TEXT, RoiLine::enterprise),
                        Column.totalled("promised", AMOUNT, RoiLine::promised, total.promised()),
                        Column.totalled("claimed", AMOUNT, RoiLine::claimed, total.claimed()),
                        Column.totalled("approved", AMOUNT, RoiLine::approved, total.approved()),
                        Column.totalled("paid", AMOUNT, RoiLine::paid, total.paid()),
                        Column.totalled("ledger", AMOUNT, RoiLine::ledger, total.ledger()),
                        Column.totalled(
                                "npvWithoutSubsidy", AMOUNT, RoiLine::npvWithoutSubsidy, total.npvWithoutSubsidy()),
                        Column.totalled("npvWithSubsidy", AMOUNT, RoiLine::npvWithSubsidy, total.npvWithSubsidy()),
                        Column.of("npvVerified", AMOUNT, RoiLine::npvVerified),
                        Column.of("xirr", RATE, RoiLine::xirr),
                        Column.of("xirrReason", TEXT, RoiLine::xirrReason),
                        Column.of("paybackMonths", NUMBER, RoiLine::paybackMonths),
                        Column.of("roiWithout", RATE, RoiLine::roiWithout),
                        Column.of("roiWith", RATE, RoiLine::roiWith),
                        Column.totalled("breakCount", NUMBER, RoiLine::breaks, total.breaks())));
    }

    static Table<BreakLine> breaks(RoiReport report) {
        return new Table<>(
                BREAKS,
                report.breaks(),
                List.of(
                        Column.of("investmentId", TEXT, BreakLine::investmentId),
                        Column.of("breakType", TEXT, BreakLine::type),
                        Column.of("severity", TEXT, BreakLine::severity),
                        Column.of("expected", TEXT, BreakLine::expected),
                        Column.of("found", TEXT, BreakLine::found),
                        Column.of("tolerance", TEXT, BreakLine::tolerance),
                        Column.of("explanation", LONG_TEXT, BreakLine::explanation)));
    }
}
