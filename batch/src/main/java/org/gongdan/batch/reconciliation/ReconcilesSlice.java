package org.gongdan.batch.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.claim.ClaimTotals;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentReturns;
import org.gongdan.subsidy.investment.KpiSeries;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.Promises;
import org.gongdan.subsidy.investment.Promises.Promise;
import org.gongdan.subsidy.investment.RetentionDays;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.ledger.Ledger;
import org.gongdan.subsidy.payment.ConfirmedPayments;
import org.gongdan.subsidy.payment.ConfirmedPayments.Paid;
import org.gongdan.subsidy.reconciliation.BreakRules;
import org.gongdan.subsidy.reconciliation.Breaks;
import org.gongdan.subsidy.reconciliation.Found;
import org.gongdan.subsidy.reconciliation.InvestmentFlows;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.shared.Money;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Works out a slice: the amounts up to the end of the period, each from a source of its own and asked for once for the
 * whole slice, the returns, and where amounts differ.
 */
@Component
@StepScope
class ReconcilesSlice implements ItemProcessor<Slice, ReconciledSlice> {

    private final Sources sources;
    private final BreakRules rules;
    private final String runId;
    private final LocalDate cutOff;
    private final Discount discount;

    ReconcilesSlice(Sources sources, BreakRules rules, @Value("#{jobParameters}") Map<String, ?> parameters) {
        var run = RunOfJob.of(parameters);
        this.sources = sources;
        this.rules = rules;
        this.runId = run.runId().value();
        this.cutOff = run.period().lastDay();
        this.discount = Discount.at(run.rate());
    }

    /** Where the amounts come from. */
    @Component
    record Sources(
            Promises promises,
            ClaimTotals claims,
            RetentionDays retentions,
            ConfirmedPayments payments,
            Ledger ledger,
            InvestmentFlows flows) {}

    @Override
    public ReconciledSlice process(Slice slice) {
        var ids = slice.ids();
        var promises = sources.promises.of(ids);
        var claims = sources.claims.of(ids, cutOff, cutOff.minusDays(rules.paymentDays()));
        var read = new Read(
                promises,
                claims,
                sources.retentions.dueOn(withMoneyHeldBack(claims)),
                sources.payments.of(ids, cutOff),
                sources.ledger.paidFor(promises.values().stream()
                        .map(promise -> promise.applicationId().value())
                        .toList()),
                sources.flows.of(ids, cutOff, runId));
        return new ReconciledSlice(
                ids.stream().map(investment -> found(investment, read)).toList());
    }

    /** Of most investments nothing is held back, and nobody has to look when it is due. */
    private static List<InvestmentId> withMoneyHeldBack(Map<InvestmentId, ClaimTotals.Total> claims) {
        return claims.entrySet().stream()
                .filter(each -> each.getValue().retained().isPositive())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All that was read for a slice. */
    private record Read(
            Map<InvestmentId, Promise> promises,
            Map<InvestmentId, ClaimTotals.Total> claims,
            Map<InvestmentId, LocalDate> retentions,
            Map<InvestmentId, Paid> payments,
            Map<String, Money> ledger,
            Map<InvestmentId, ProjectFlows> flows) {

        Promise promise(InvestmentId investment) {
            var promise = promises.get(investment);
            if (promise == null) {
                throw new IllegalStateException("it is listed but has no agreement");
            }
            return promise;
        }

        /** All that is held back is due on one day, because the condition is one of the whole investment. */
        Money retentionDue(InvestmentId investment, Money retained, LocalDate cutOff) {
            var due = retentions.get(investment);
            return due == null || due.isAfter(cutOff) ? Money.ZERO : retained;
        }

        ProjectFlows flows(InvestmentId investment) {
            var found = flows.get(investment);
            return found == null ? ProjectFlows.NONE : found;
        }
    }

    private Found found(InvestmentId investment, Read read) {
        try {
            var figures = figures(investment, read);
            return new Found(investment, figures, Breaks.in(figures, rules));
        } catch (RuntimeException failed) {
            throw new IllegalStateException(investment + " cannot be worked out", failed);
        }
    }

    private ReconciledFigures figures(InvestmentId investment, Read read) {
        var promise = read.promise(investment);
        var claimed = read.claims.getOrDefault(investment, ClaimTotals.Total.NONE);
        var paid = read.payments.getOrDefault(investment, Paid.NOTHING);
        var booked = read.ledger.getOrDefault(promise.applicationId().value(), Money.ZERO);
        var flows = read.flows(investment);
        return new ReconciledFigures(
                promise.publicMoney(),
                promise.publicPartOf(claimed.cost()),
                claimed.approved(),
                claimed.retained(),
                paid.inTime(),
                booked.minus(paid.later()),
                claimed.payableDue(),
                read.retentionDue(investment, claimed.retained(), cutOff),
                KpiSeries.due(promise.agreedOn(), cutOff) * promise.indicators(),
                received(flows, promise.agreedOn()),
                InvestmentReturns.of(flows, cutOff, discount));
    }

    /** Every measurement is one benefit, of whatever amount; those of the month of the agreement were not due. */
    private static int received(ProjectFlows flows, LocalDate agreedOn) {
        var firstDue = agreedOn.withDayOfMonth(1).plusMonths(1);
        return Math.toIntExact(flows.benefits().stream()
                .filter(benefit -> !benefit.on().isBefore(firstDue))
                .count());
    }
}
