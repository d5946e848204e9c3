package org.gongdan.batch.reconciliation;

import java.util.ArrayDeque;
import java.util.Queue;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.stereotype.Component;

/** Walks the live investments in the order of their ids, a page at a time, and remembers how far it has come. */
@Component
@StepScope
class LiveInvestments implements ItemStreamReader<InvestmentId> {

    private static final String LAST = "last-investment";
    private static final int PAGE = 500;

    private final InvestmentList investments;
    private final Queue<String> page = new ArrayDeque<>();
    private String fetched = "";
    private String last = "";

    LiveInvestments(InvestmentList investments) {
        this.investments = investments;
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getString(LAST, "");
        fetched = last;
        page.clear();
    }

    @Override
    public synchronized @Nullable InvestmentId read() {
        if (page.isEmpty()) {
            var next = investments.idsAfter(fetched, PAGE);
            if (next.isEmpty()) {
                return null;
            }
            page.addAll(next);
            fetched = next.getLast();
        }
        last = page.remove();
        return new InvestmentId(last);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST, last);
    }
}
