package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.AMOUNT;
import static org.gongdan.reporting.Column.Kind.DATE;
import static org.gongdan.reporting.Column.Kind.LONG_TEXT;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.RATE;
import static org.gongdan.reporting.Column.Kind.TEXT;

import java.util.List;
import java.util.Objects;
import org.gongdan.reporting.ClaimsReport.ClaimLine;
import org.gongdan.reporting.ClaimsReport.DeductionLine;
import org.gongdan.reporting.ClaimsReport.ReasonLine;

/** How claims and deductions are laid out. */
final class ClaimsLayout {

    private static final TableDesign<ClaimLine> CLAIMS = TableDesign.of(
            "claims",
            Column.<ClaimLine>of("claimId", TEXT, ClaimLine::claimId).under("enterprise"),
            Column.<ClaimLine>of("investmentId", TEXT, ClaimLine::investmentId).under("enterprise"),
            Column.of("enterprise", TEXT, ClaimLine::enterprise),
            Column.<ClaimLine>of("status", TEXT, ClaimLine::status).under("submittedOn"),
            Column.of("submittedOn", DATE, ClaimLine::submittedOn),
            Column.<ClaimLine>of("decidedOn", DATE, ClaimLine::decidedOn).under("submittedOn"),
            Column.summed("cost", AMOUNT, ClaimLine::cost),
            Column.summed("deducted", AMOUNT, ClaimLine::deducted),
            Column.summed("approvedCost", AMOUNT, ClaimLine::approvedCost),
            Column.summed("approvedPublic", AMOUNT, ClaimLine::approvedPublic),
            Column.summed("retained", AMOUNT, ClaimLine::retained),
            Column.summed("paid", AMOUNT, ClaimLine::paid));

    private static final TableDesign<DeductionLine> DEDUCTIONS = TableDesign.of(
            "deductions",
            Column.<DeductionLine>of("claimId", TEXT, DeductionLine::claimId).under("enterprise"),
            Column.of("enterprise", TEXT, DeductionLine::enterprise),
            Column.of("line", NUMBER, DeductionLine::line),
            Column.of("description", TEXT, DeductionLine::description),
            Column.<DeductionLine>of("category", TEXT, DeductionLine::category).under("description"),
            Column.summed("cost", AMOUNT, DeductionLine::cost),
            Column.summed("deducted", AMOUNT, DeductionLine::deducted),
            Column.of("reason", TEXT, DeductionLine::reason),
            Column.of("note", LONG_TEXT, DeductionLine::note),
            Column.of("checkedBy", TEXT, DeductionLine::checkedBy));

    private static final TableDesign<ReasonLine> REASONS = TableDesign.of(
            "reasons",
            Column.of("reason", TEXT, ReasonLine::reason),
            Column.summed("lines", NUMBER, ReasonLine::lines),
            Column.summed("deducted", AMOUNT, ReasonLine::deducted),
            Column.of("part", RATE, ReasonLine::part));

    static final List<TableDesign<?>> DESIGNS = List.of(CLAIMS, REASONS, DEDUCTIONS);

    private ClaimsLayout() {}

    static Layout of(ClaimsReport report, Labels labels) {
        var claims = report.claims();
        return new Layout(
                labels.text("subject.claims"),
                List.of(Fact.currency(labels)),
                List.of(
                        Fact.count(labels, "figure.claims", claims.size()),
                        Fact.amount(labels, "column.cost", Yuan.sum(claims, ClaimLine::cost)),
                        Fact.amount(labels, "column.deducted", Yuan.sum(claims, ClaimLine::deducted)),
                        Fact.amount(
                                labels,
                                "column.approvedCost",
                                Yuan.sum(claims, claim -> Objects.requireNonNullElse(claim.approvedCost(), Yuan.ZERO))),
                        Fact.amount(labels, "column.approvedPublic", Yuan.sum(claims, ClaimLine::approvedPublic)),
                        Fact.amount(labels, "column.paid", Yuan.sum(claims, ClaimLine::paid))),
                List.of(CLAIMS.with(claims), REASONS.with(report.reasons()), DEDUCTIONS.with(report.deductions())),
                List.of());
    }
}
