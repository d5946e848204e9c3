package org.gongdan.subsidy.report.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.gongdan.reporting.ClaimsReport;
import org.gongdan.reporting.ClaimsReport.ClaimLine;
import org.gongdan.reporting.ClaimsReport.DeductionLine;
import org.gongdan.reporting.ClaimsReport.ReasonLine;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.claim.DeductionReason;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.payment.ConfirmedPayments;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.Money;
import org.springframework.stereotype.Component;

/** Gathers what was claimed, approved and deducted; a draft, which nobody has handed in, is no claim yet. */
@Component
class ClaimsRecord implements RecordSource {

    private static final int DECIMALS = 6;

    private final Portfolio portfolio;
    private final ClaimList claims;
    private final ConfirmedPayments payments;

    ClaimsRecord(Portfolio portfolio, ClaimList claims, ConfirmedPayments payments) {
        this.portfolio = portfolio;
        this.claims = claims;
        this.payments = payments;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.CLAIMS;
    }

    @Override
    public ReportRecord gather(ReportHead head, ReportParameters wish, Names names) {
        var lines = new ArrayList<ClaimLine>();
        var deductions = new ArrayList<DeductionLine>();
        var reasons = new EnumMap<DeductionReason, List<Money>>(DeductionReason.class);
        for (var investment : portfolio.of(wish)) {
            var paid = payments.of(investment.id());
            for (var claim : claims.byInvestment(investment.id())) {
                if (isWanted(claim, wish)) {
                    lines.add(line(claim, paid, names));
                    for (var line : claim.lines()) {
                        var reason = line.reason();
                        if (reason != null && line.deducted().isPositive()) {
                            deductions.add(deduction(claim, line, reason, investment, names));
                            reasons.computeIfAbsent(reason, _ -> new ArrayList<>())
                                    .add(line.deducted());
                        }
                    }
                }
            }
        }
        return new ClaimsReport(head, lines, deductions, reasons(reasons, names));
    }

    private static boolean isWanted(ClaimRow claim, ReportParameters wish) {
        var submitted = Names.dayOrNone(claim.submittedAt());
        var period = wish.period();
        return submitted != null
                && claim.status() != ClaimRow.Status.DRAFT
                && (period == null || (!submitted.isBefore(period.firstDay()) && !submitted.isAfter(period.lastDay())));
    }

    private static ClaimLine line(ClaimRow claim, List<ConfirmedPayments.Confirmed> paid, Names names) {
        var approved = claim.approved();
        return new ClaimLine(
                claim.claimId().value(),
                claim.investmentId().value(),
                names.ofEnterprise(claim.uscc()),
                names.word("claim.status." + claim.status().name().toLowerCase(Locale.ROOT)),
                Names.dayOrNone(claim.submittedAt()),
                Names.dayOrNone(claim.decidedAt()),
                claim.cost().yuan(),
                Money.sum(claim.lines(), ClaimRow.Line::deducted).yuan(),
                approved == null ? null : approved.yuan(),
                Money.sum(claim.instalments(), ClaimRow.Due::amount).yuan(),
                Money.sum(claim.instalments(), ClaimRow.Due::retained).yuan(),
                Money.sum(
                                paid.stream()
                                        .filter(payment -> payment.claimId().equals(claim.claimId()))
                                        .toList(),
                                ConfirmedPayments.Confirmed::amount)
                        .yuan());
    }

    private static DeductionLine deduction(
            ClaimRow claim,
            ClaimRow.Line line,
            DeductionReason reason,
            InvestmentList.Summary investment,
            Names names) {
        var programme = new ProgrammeId(investment.programmeId());
        var category = names.rulesOf(programme, investment.programmeVersion())
                .flatMap(rules -> rules.costCategory(line.category()))
                .map(found -> found.name().in(names.locale()))
                .orElse(line.category());
        var note = line.note();
        var checkedBy = names.ofPersonOrNone(line.checkedBy());
        return new DeductionLine(
                claim.claimId().value(),
                names.ofEnterprise(claim.uscc()),
                line.line(),
                line.description(),
                category,
                line.cost().yuan(),
                line.deducted().yuan(),
                word(reason, names),
                note == null ? "" : note,
                checkedBy == null ? "" : checkedBy);
    }

    private static String word(DeductionReason reason, Names names) {
        return names.word("claim.deduction." + reason.name().toLowerCase(Locale.ROOT));
    }

    private static List<ReasonLine> reasons(EnumMap<DeductionReason, List<Money>> reasons, Names names) {
        var whole = Money.sum(reasons.values().stream().map(Money::sum).toList());
        return reasons.entrySet().stream()
                .map(entry -> new ReasonLine(
                        word(entry.getKey(), names),
                        entry.getValue().size(),
                        Money.sum(entry.getValue()).yuan(),
                        part(Money.sum(entry.getValue()), whole)))
                .toList();
    }

    private static BigDecimal part(Money part, Money whole) {
        return part.yuan().divide(whole.yuan(), DECIMALS, RoundingMode.HALF_UP);
    }
}
