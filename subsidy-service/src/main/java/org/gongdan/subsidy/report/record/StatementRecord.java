package org.gongdan.subsidy.report.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.reporting.StatementReport;
import org.gongdan.reporting.StatementReport.FigureLine;
import org.gongdan.reporting.StatementReport.FunderLine;
import org.gongdan.reporting.StatementReport.ProjectLine;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.statement.StatementFigures;
import org.gongdan.subsidy.statement.StatementId;
import org.gongdan.subsidy.statement.Statements;
import org.springframework.stereotype.Component;

/** Gathers the statement in force of one enterprise and year, exactly as it was issued. */
@Component
class StatementRecord implements RecordSource {

    private final Statements statements;

    StatementRecord(Statements statements) {
        this.statements = statements;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.ENTERPRISE_STATEMENT;
    }

    @Override
    public ReportRecord gather(ReportHead head, ReportParameters wish, Names names) {
        var uscc = Objects.requireNonNull(wish.uscc());
        var year = Objects.requireNonNull(wish.period()).firstDay().getYear();
        return statements
                .find(StatementId.of(year, uscc))
                .map(issue -> report(head, issue, names))
                .orElseGet(() -> new StatementReport(
                        head,
                        names.ofEnterprise(uscc),
                        uscc,
                        year,
                        names.word("report.statement.none"),
                        "—",
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static StatementReport report(ReportHead head, Statements.Issue issue, Names names) {
        var figures = issue.figures();
        return new StatementReport(
                head,
                figures.name(),
                figures.uscc(),
                figures.year(),
                issue.number(),
                issue.sha256(),
                figures.funders().stream().map(funder -> line(funder, names)).toList(),
                others(figures, names),
                figures.projects().stream().map(StatementRecord::line).toList());
    }

    private static FunderLine line(StatementFigures.Funder funder, Names names) {
        return new FunderLine(
                names.ofParty(funder.party()),
                funder.promised().yuan(),
                funder.approved().yuan(),
                funder.retained().yuan(),
                funder.paidInYear().yuan(),
                funder.paid().yuan(),
                funder.recovered().yuan());
    }

    private static List<FigureLine> others(StatementFigures figures, Names names) {
        var lines = new Lines(names, new ArrayList<>());
        lines.amount("own-share", "own-share.agreed", figures.ownShare().agreed());
        lines.amount("own-share", "own-share.proven", figures.ownShare().proven());
        lines.count("claims", "handed-in", figures.claims().handedIn());
        lines.count("claims", "approved", figures.claims().approved());
        lines.count("claims", "rejected", figures.claims().rejected());
        lines.amount("claims", "claims.claimed", figures.claims().claimedCost());
        lines.amount("claims", "claims.approved", figures.claims().approvedCost());
        var deferred = figures.deferredIncome();
        if (deferred != null) {
            lines.amount("deferred", "deferred.opening", deferred.opening());
            lines.amount("deferred", "deferred.received", deferred.received());
            lines.amount("deferred", "deferred.released", deferred.released());
            lines.amount("deferred", "deferred.closing", deferred.closing());
        }
        lines.count("reports", "due", figures.reports().due());
        lines.count("reports", "received", figures.reports().received());
        return lines.all();
    }

    /** Amounts are named as on the statement itself, counts by words of this report. */
    private record Lines(Names names, List<FigureLine> all) {

        void amount(String section, String item, Money amount) {
            all.add(new FigureLine(
                    names.word("statement." + section), names.word("statement." + item), amount.yuan(), null));
        }

        void count(String section, String item, int count) {
            all.add(new FigureLine(
                    names.word("statement." + section), names.word("report.statement." + item), null, count));
        }
    }

    private static ProjectLine line(StatementFigures.Project project) {
        return new ProjectLine(
                project.investmentId(),
                project.title(),
                project.eligibleCost().yuan(),
                project.promised().yuan(),
                project.paid().yuan(),
                project.reconciledFor(),
                project.npvClaimed(),
                project.npvVerified(),
                project.roiClaimed(),
                project.roiVerified(),
                project.breaksOpen());
    }
}
