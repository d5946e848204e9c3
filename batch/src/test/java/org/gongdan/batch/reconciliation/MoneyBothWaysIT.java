package org.gongdan.batch.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.batch.BatchTest;
import org.gongdan.subsidy.claim.ApprovedOutlays;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.claim.ClaimTotals;
import org.gongdan.subsidy.investment.Benefit;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.Promises;
import org.gongdan.subsidy.investment.RunningCosts;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.ledger.Ledger;
import org.gongdan.subsidy.payment.ConfirmedPayments;
import org.gongdan.subsidy.reconciliation.BreakRules;
import org.gongdan.subsidy.reconciliation.InvestmentFlows;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the slice reads at once is what is found when each investment is asked for one by one. */
class MoneyBothWaysIT extends BatchTest {

    private static final long SEED = Long.getLong("gongdan.seed", 20250222L);
    private static final int INVESTMENTS = 40;

    @Autowired
    private EventStore store;

    @Autowired
    private Investments investments;

    @Autowired
    private InvestmentKpis indicators;

    @Autowired
    private ClaimList claimList;

    @Autowired
    private ApprovedOutlays outlays;

    @Autowired
    private RunningCosts runningCosts;

    @Autowired
    private BreakRules rules;

    @Autowired
    private InvestmentFlows flows;

    @Autowired
    private Promises promises;

    @Autowired
    private ClaimTotals claims;

    @Autowired
    private ConfirmedPayments payments;

    @Autowired
    private Ledger ledger;

    private MoneyOneByOne oneByOne;

    @Test
    void agreeOverARandomHistory() {
        var history = new RandomHistory(store, SEED);
        var ids = new ArrayList<InvestmentId>();
        for (var number = 0; number < INVESTMENTS; number++) {
            ids.add(history.investment());
        }
        showAll();
        oneByOne = new MoneyOneByOne(claimList, outlays, payments, ledger, runningCosts, rules);
        for (var cutOff : List.of("2024-02-29", "2024-06-30", "2024-12-31", "2026-12-31")) {
            compare(ids, LocalDate.parse(cutOff));
        }
    }

    private void compare(List<InvestmentId> ids, LocalDate cutOff) {
        var promised = promises.of(ids);
        var claimed = claims.of(ids, cutOff, cutOff.minusDays(rules.paymentDays()));
        var paid = payments.of(ids, cutOff);
        var moved = flows.of(ids, cutOff);
        var booked = ledger.paidFor(promised.values().stream()
                .map(promise -> promise.applicationId().value())
                .toList());
        for (var id : ids) {
            var expected = oneByOne.of(investments.find(id).orElseThrow(), indicators.of(id), cutOff);
            var promise = promised.get(id);
            var claim = claimed.getOrDefault(id, ClaimTotals.Total.NONE);
            var pay = paid.getOrDefault(id, ConfirmedPayments.Paid.NOTHING);
            assertThat(promise.publicMoney()).isEqualTo(expected.promised());
            assertThat(promise.indicators()).isEqualTo(indicators.of(id).size());
            assertThat(promise.publicPartOf(claim.cost())).as(id + " by " + cutOff).isEqualTo(expected.claimed());
            assertThat(claim.approved()).isEqualTo(expected.approved());
            assertThat(claim.retained()).isEqualTo(expected.retained());
            assertThat(claim.payableDue()).isEqualTo(expected.payableDue());
            assertThat(pay.inTime()).isEqualTo(expected.paid());
            assertThat(booked.getOrDefault(promise.applicationId().value(), Money.ZERO).minus(pay.later()))
                    .isEqualTo(expected.ledger());
            assertThat(sorted(moved.get(id), cutOff)).isEqualTo(sorted(expected.flows(), cutOff));
        }
    }

    private static ProjectFlows sorted(ProjectFlows flows, LocalDate cutOff) {
        return new ProjectFlows(
                sorted(flows.outlays(), cutOff),
                sorted(flows.publicMoney(), cutOff),
                sorted(flows.partnerMoney(), cutOff),
                sorted(flows.runningCosts(), cutOff),
                flows.benefits().stream()
                        .filter(benefit -> !benefit.on().isAfter(cutOff))
                        .sorted(Comparator.comparing(Benefit::on)
                                .thenComparing(Benefit::claimed)
                                .thenComparing(Benefit::toString))
                        .toList());
    }

    private static List<CashFlow> sorted(List<CashFlow> flows, LocalDate cutOff) {
        return flows.stream()
                .filter(flow -> !flow.date().isAfter(cutOff))
                .sorted(Comparator.comparing(CashFlow::date).thenComparing(CashFlow::amount))
                .toList();
    }
}
