package org.gongdan.batch.reconciliation;

import java.math.BigDecimal;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.reconciliation.ReconciliationRunId;
import org.gongdan.subsidy.reconciliation.RunScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a run was started with, for all of its steps. */
@Component
@StepScope
class RoiRun {

    private final Period period;
    private final BigDecimal rate;
    private final long position;

    RoiRun(
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.PERIOD + "']}") String period,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.RATE + "']}") String rate,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.POSITION + "']}") Long position) {
        this.period = new Period(period);
        this.rate = new BigDecimal(rate);
        this.position = position;
    }

    Period period() {
        return period;
    }

    Discount discount() {
        return Discount.at(rate);
    }

    /** The last event that the run looks at. */
    long position() {
        return position;
    }

    String id() {
        return ReconciliationRunId.of(RoiReconciliationJobConfiguration.NAME, period, rate, position, RunScope.ALL)
                .value();
    }
}
