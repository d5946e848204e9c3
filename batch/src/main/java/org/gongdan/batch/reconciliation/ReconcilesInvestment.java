package org.gongdan.batch.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongdan.subsidy.investment.Breaks;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordReconciliation;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.InvestmentReturns;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.investment.Investments.Agreement;
import org.gongdan.subsidy.investment.KpiSeries;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReconciledFigures;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.shared.Money;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Works out one investment: its amounts up to the end of the period, its return, and where amounts differ. */
@Component
@StepScope
class ReconcilesInvestment implements ItemProcessor<InvestmentId, RecordReconciliation> {

    /** A fen can be lost by rounding down each funder's share; more is a difference. */
    private static final Money TOLERANCE = Money.ofFen(1);

    private final Investments investments;
    private final InvestmentKpis indicators;
    private final InvestmentMoney money;
    private final Period period;
    private final Discount discount;
    private final String runId;
    private final long position;

    ReconcilesInvestment(
            Investments investments,
            InvestmentKpis indicators,
            InvestmentMoney money,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.PERIOD + "']}") String period,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.RATE + "']}") String rate,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.POSITION + "']}") Long position) {
        this.investments = investments;
        this.indicators = indicators;
        this.money = money;
        this.period = new Period(period);
        this.discount = Discount.at(new BigDecimal(rate));
        this.position = position;
        this.runId = "roi-" + period + "-" + rate + "-" + position;
    }

    @Override
    public RecordReconciliation process(InvestmentId investment) {
        try {
            return reconciled(investment);
        } catch (RuntimeException failed) {
            throw new IllegalStateException(investment + " cannot be worked out", failed);
        }
    }

    private RecordReconciliation reconciled(InvestmentId investment) {
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
                due(agreement, cutOff) * series.size(),
                series.stream()
                        .mapToInt(each -> each.received(agreement.agreedOn(), cutOff))
                        .sum(),
                returns);
        return new RecordReconciliation(investment, runId, period, position, figures, Breaks.in(figures, TOLERANCE));
    }

    private static int due(Agreement agreement, LocalDate cutOff) {
        return KpiSeries.due(agreement.agreedOn(), cutOff);
    }
}
