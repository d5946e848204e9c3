package org.gongdan.batch.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.InvestmentReturns;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.investment.Investments.Agreement;
import org.gongdan.subsidy.investment.KpiSeries;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.reconciliation.BreakRules;
import org.gongdan.subsidy.reconciliation.Breaks;
import org.gongdan.subsidy.reconciliation.Found;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.shared.Money;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Works out one investment: its amounts up to the end of the period, its return, and where amounts differ. */
@Component
@StepScope
class ReconcilesInvestment implements ItemProcessor<InvestmentId, Found> {

    private final Investments investments;
    private final InvestmentKpis indicators;
    private final InvestmentMoney money;
    private final BreakRules rules;
    private final Period period;
    private final Discount discount;

    ReconcilesInvestment(
            Investments investments,
            InvestmentKpis indicators,
            InvestmentMoney money,
            BreakRules rules,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.PERIOD + "']}") String period,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.RATE + "']}") String rate) {
        this.investments = investments;
        this.indicators = indicators;
        this.money = money;
        this.rules = rules;
        this.period = new Period(period);
        this.discount = Discount.at(new BigDecimal(rate));
    }

    @Override
    public Found process(InvestmentId investment) {
        try {
            return reconciled(investment);
        } catch (RuntimeException failed) {
            throw new IllegalStateException(investment + " cannot be worked out", failed);
        }
    }

    private Found reconciled(InvestmentId investment) {
        var agreement = investments
                .find(investment)
                .orElseThrow(() -> new IllegalStateException(investment + " is listed but has no agreement"));
        var cutOff = period.lastDay();
        var series = indicators.of(investment);
        var moved = money.of(agreement, series, cutOff);
        var returns = InvestmentReturns.of(moved.flows(), cutOff, discount);
        var figures = new ReconciledFigures(
                moved.promised(),
                moved.claimed(),
                moved.approved(),
                moved.retained(),
                moved.paid(),
                moved.ledger(),
                moved.payableDue(),
                Money.ZERO,
                due(agreement, cutOff) * series.size(),
                series.stream()
                        .mapToInt(each -> each.received(agreement.agreedOn(), cutOff))
                        .sum(),
                returns);
        return new Found(investment, figures, Breaks.in(figures, rules));
    }

    private static int due(Agreement agreement, LocalDate cutOff) {
        return KpiSeries.due(agreement.agreedOn(), cutOff);
    }
}
