package org.gongdan.subsidy.report.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongdan.reporting.FundUtilisationReport.DueLine;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.fund.OpenAmount;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When what a fund still keeps will be paid. What a claim has proven is due since its approval, and what is held back of
 * it at the end of the project; the rest by the agreed plan. What is only reserved is due at the end of the project that
 * was applied for. The lines of a fund make up its reserved and committed money to the fen.
 */
@Component
class PaymentForecast {

    private final FundList funds;
    private final InvestmentList investments;
    private final Applications applications;
    private final ClaimList claims;

    PaymentForecast(FundList funds, InvestmentList investments, Applications applications, ClaimList claims) {
        this.funds = funds;
        this.investments = investments;
        this.applications = applications;
        this.claims = claims;
    }

    /** @param today the day on which money is due of which no agreed day is known */
    List<DueLine> of(FundRow fund, LocalDate today, Names names) {
        var lines = new ArrayList<DueLine>();
        for (var open : funds.open(fund.fundId())) {
            var application = application(open.reservationId());
            var investment = application == null
                    ? null
                    : investments.find(InvestmentId.ofApplication(application)).orElse(null);
            var about = investment == null
                    ? open.reservationId()
                    : investment.summary().id().value();
            var wording = new Wording(fund, open, about, names, lines);
            if (investment != null) {
                agreed(investment, wording);
            } else {
                var project = application == null
                        ? null
                        : applications.find(application).orElse(null);
                wording.add(
                        project == null ? today : project.project().endsOn(),
                        project == null ? "" : project.summary().uscc(),
                        names.word("report.due.reserved"),
                        open.amount());
            }
        }
        return lines;
    }

    private static @Nullable ApplicationId application(String reservation) {
        return reservation.startsWith("application-") ? new ApplicationId(reservation) : null;
    }

    private void agreed(InvestmentList.Details investment, Wording wording) {
        var uscc = investment.summary().uscc();
        var endsOn = investment.project().endsOn();
        var left = wording.open().amount();
        for (var claim : claims.byInvestment(investment.summary().id())) {
            if (claim.status() == ClaimRow.Status.APPROVED) {
                left = left.minus(ofClaim(claim, endsOn, left, wording));
            }
        }
        for (var planned :
                PaymentPlan.of(investment, wording.fund(), wording.open().granted(), left, wording.names())) {
            wording.add(planned.dueOn(), uscc, planned.basis(), planned.amount());
        }
    }

    /** What the fund still owes for one claim, and never more than it keeps. */
    private static Money ofClaim(ClaimRow claim, LocalDate endsOn, Money left, Wording wording) {
        var approvedOn = Names.day(Objects.requireNonNull(claim.decidedAt()));
        var used = Money.ZERO;
        for (var due : claim.instalments()) {
            if (due.fundId().equals(wording.fund().fundId()) && due.progress() != ClaimRow.Progress.PAID) {
                var amount = due.payable().min(left.minus(used));
                wording.add(approvedOn, claim.uscc(), wording.names().word("report.due.claim"), amount);
                used = used.plus(amount);
            }
        }
        for (var held : claim.retentions()) {
            var waits = held.standing() == ClaimRow.Standing.HELD;
            var released = held.standing() == ClaimRow.Standing.OPEN || held.standing() == ClaimRow.Standing.SCHEDULED;
            if (held.fundId().equals(wording.fund().fundId()) && (waits || released)) {
                var amount = held.amount().min(left.minus(used));
                wording.add(
                        waits ? endsOn : approvedOn,
                        claim.uscc(),
                        wording.names().word(waits ? "report.due.retention" : "report.due.released"),
                        amount);
                used = used.plus(amount);
            }
        }
        return used;
    }

    /** Writes the lines of one commitment; {@code about} is the investment, or the application before there is one. */
    private record Wording(FundRow fund, OpenAmount open, String about, Names names, List<DueLine> lines) {

        void add(LocalDate dueOn, String uscc, String basis, Money amount) {
            if (amount.isPositive()) {
                lines.add(new DueLine(
                        dueOn,
                        YearMonth.from(dueOn).toString(),
                        WantedFunds.name(fund, names),
                        about,
                        uscc.isEmpty() ? "" : names.ofEnterprise(uscc),
                        basis,
                        amount.yuan()));
            }
        }
    }
}
