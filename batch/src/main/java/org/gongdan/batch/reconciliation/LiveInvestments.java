package org.gongdan.batch.reconciliation;

import java.util.Map;
import org.gongdan.batch.run.Range;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.InvestmentList.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Walks the live investments of one range that are in the scope of the run in the order of their ids, a slice at a time, and remembers the
 * last one of the last slice.
 */
@Component
@StepScope
class LiveInvestments implements ItemStreamReader<Slice> {

    /** What is done in one transaction: large enough that its fixed costs vanish, small enough to be done in a moment. */
    static final int SLICE = 250;

    private static final String LAST = "last-investment";

    private final InvestmentList investments;
    private final Part part;
    private String last = "";

    LiveInvestments(
            InvestmentList investments,
            @Value("#{stepExecutionContext['" + Range.FROM + "']}") String from,
            @Value("#{stepExecutionContext['" + Range.TO + "']}") String to,
            @Value("#{jobParameters}") Map<String, ?> parameters) {
        this.investments = investments;
        this.part = RunOfJob.scope(parameters).part().between(from, to);
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getString(LAST, "");
    }

    @Override
    public @Nullable Slice read() {
        var ids = investments.idsAfter(last, part, SLICE);
        if (ids.isEmpty()) {
            return null;
        }
        last = ids.getLast();
        return new Slice(ids.stream().map(InvestmentId::new).toList());
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST, last);
    }
}
