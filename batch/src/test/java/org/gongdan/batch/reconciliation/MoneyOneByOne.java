package org.gongdan.batch.reconciliation;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongdan.subsidy.claim.ApprovedOutlays;
import org.gongdan.subsidy.claim.ApprovedOutlays.Outlay;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.claim.ClaimRow.Status;
import org.gongdan.subsidy.investment.Investments.Agreement;
import org.gongdan.subsidy.investment.KpiSeries;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.RunningCosts;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.ledger.Ledger;
import org.gongdan.subsidy.payment.ConfirmedPayments;
import org.gongdan.subsidy.payment.ConfirmedPayments.Confirmed;
import org.gongdan.subsidy.programme.ShareLine;
import org.gongdan.subsidy.reconciliation.BreakRules;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** The plain way to the amounts of one investment, by the lists that people are shown: an oracle for the slices. */
class MoneyOneByOne {

    private static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");

    private final ClaimList claims;
    private final ApprovedOutlays outlays;
    private final ConfirmedPayments payments;
    private final Ledger ledger;
    private final RunningCosts runningCosts;
    private final BreakRules rules;

    MoneyOneByOne(ClaimList claims, ApprovedOutlays outlays, ConfirmedPayments payments, Ledger ledger, RunningCosts runningCosts, BreakRules rules) {
        this.claims = claims;
        this.outlays = outlays;
        this.payments = payments;
        this.ledger = ledger;
        this.runningCosts = runningCosts;
        this.rules = rules;
    }

    /** @param cutOff what is dated later belongs to a later period */
    MovedMoney of(Agreement agreement, List<KpiSeries> indicators, LocalDate cutOff) {
        var all = claims.byInvestment(agreement.investmentId());
        var claimed = all.stream()
                .filter(claim -> claim.status() == Status.SUBMITTED || claim.status() == Status.APPROVED)
                .filter(claim -> isBy(claim.submittedAt(), cutOff))
                .toList();
        var approved = approved(all, cutOff);
        var due = approved(all, cutOff.minusDays(rules.paymentDays()));
        var confirmed = payments.of(agreement.investmentId());
        var later = confirmed.stream()
                .filter(payment -> payment.valueDate().isAfter(cutOff))
                .toList();
        var byCutOff = confirmed.stream()
                .filter(payment -> !payment.valueDate().isAfter(cutOff))
                .toList();
        return new MovedMoney(
                publicShare(agreement),
                publicPartOf(Money.sum(claimed, ClaimRow::cost), agreement),
                Money.sum(approved, ClaimRow.Due::amount),
                Money.sum(approved, ClaimRow.Due::retained),
                Money.sum(byCutOff, Confirmed::amount),
                ledger.paidFor(agreement.applicationId().value()).minus(Money.sum(later, Confirmed::amount)),
                Money.sum(due, ClaimRow.Due::amount).minus(Money.sum(due, ClaimRow.Due::retained)),
                flows(agreement, byCutOff, indicators));
    }

    private static List<ClaimRow.Due> approved(List<ClaimRow> claims, LocalDate by) {
        return claims.stream()
                .filter(claim -> claim.status() == Status.APPROVED && isBy(claim.decidedAt(), by))
                .flatMap(claim -> claim.instalments().stream())
                .toList();
    }

    private ProjectFlows flows(Agreement agreement, List<Confirmed> paid, List<KpiSeries> indicators) {
        var proven = outlays.of(agreement.investmentId());
        return new ProjectFlows(
                proven.stream()
                        .map(outlay -> new CashFlow(outlay.paidOn(), Money.ZERO.minus(outlay.cost())))
                        .toList(),
                paid.stream()
                        .map(payment -> new CashFlow(payment.valueDate(), payment.amount()))
                        .toList(),
                proven.stream()
                        .map(outlay -> new CashFlow(outlay.paidOn(), partnersPartOf(outlay, agreement)))
                        .filter(flow -> flow.amount().isPositive())
                        .toList(),
                runningCosts.of(agreement.investmentId()).stream()
                        .map(RunningCosts.Cost::flow)
                        .toList(),
                indicators.stream()
                        .flatMap(indicator -> indicator.benefits().stream())
                        .toList());
    }

    private static Money publicShare(Agreement agreement) {
        return Money.sum(
                agreement.award().split().shares().stream()
                        .filter(line -> line.party().isFunder())
                        .toList(),
                ShareLine::amount);
    }

    /** Each funder's part of a cost rounds down to the fen, as its share and its claims do. */
    private static Money publicPartOf(Money cost, Agreement agreement) {
        return Money.sum(
                agreement.award().split().shares().stream()
                        .filter(line -> line.party().isFunder())
                        .toList(),
                line -> partOf(cost, line.amount(), agreement));
    }

    private static Money partnersPartOf(Outlay outlay, Agreement agreement) {
        return Money.sum(
                agreement.award().split().shares().stream()
                        .filter(line -> line.party() == Party.LEAD || line.party() == Party.PROVIDER)
                        .toList(),
                line -> partOf(outlay.cost(), line.amount(), agreement));
    }

    private static Money partOf(Money cost, Money share, Agreement agreement) {
        var eligible = agreement.award().split().basis().eligibleCost();
        var product = BigInteger.valueOf(cost.fen()).multiply(BigInteger.valueOf(share.fen()));
        return Money.ofFen(product.divide(BigInteger.valueOf(eligible.fen())).longValueExact());
    }

    private static boolean isBy(@Nullable Instant moment, LocalDate cutOff) {
        return moment != null && !LocalDate.ofInstant(moment, GUANGDONG).isAfter(cutOff);
    }
}
