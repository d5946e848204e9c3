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
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.ledger.Ledger;
import org.gongdan.subsidy.payment.ConfirmedPayments;
import org.gongdan.subsidy.payment.ConfirmedPayments.Confirmed;
import org.gongdan.subsidy.programme.ShareLine;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what was promised, claimed, approved, paid and booked for one investment up to a day. */
@Component
class InvestmentMoney {

    private static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");

    private final ClaimList claims;
    private final ApprovedOutlays outlays;
    private final ConfirmedPayments payments;
    private final Ledger ledger;

    InvestmentMoney(ClaimList claims, ApprovedOutlays outlays, ConfirmedPayments payments, Ledger ledger) {
        this.claims = claims;
        this.outlays = outlays;
        this.payments = payments;
        this.ledger = ledger;
    }

    /** @param cutOff what is dated later belongs to a later period */
    MovedMoney of(Agreement agreement, LocalDate cutOff) {
        var all = claims.byInvestment(agreement.investmentId());
        var claimed = all.stream()
                .filter(claim -> claim.status() == Status.SUBMITTED || claim.status() == Status.APPROVED)
                .filter(claim -> isBy(claim.submittedAt(), cutOff))
                .toList();
        var approved = all.stream()
                .filter(claim -> claim.status() == Status.APPROVED && isBy(claim.decidedAt(), cutOff))
                .flatMap(claim -> claim.instalments().stream())
                .toList();
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
                flows(agreement, byCutOff));
    }

    private ProjectFlows flows(Agreement agreement, List<Confirmed> paid) {
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
