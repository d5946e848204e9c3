package org.gongdan.batch.reconciliation;

import java.util.ArrayDeque;
import java.util.Queue;
import org.gongdan.batch.run.Range;
import org.gongdan.subsidy.investment.InvestmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the live investments of one range in the order of their ids, and remembers how far it has come. */
@Component
@StepScope
class LiveInvestments implements ItemStreamReader<InvestmentId> {

    private static final String LAST = "last-investment";
    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final String from;
    private final String to;
    private final Queue<String> page = new ArrayDeque<>();
    private String fetched = "";
    private String last = "";

    LiveInvestments(
            JdbcClient jdbc,
            @Value("#{stepExecutionContext['" + Range.FROM + "']}") String from,
            @Value("#{stepExecutionContext['" + Range.TO + "']}") String to) {
        this.jdbc = jdbc;
        this.from = from;
        this.to = to;
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getString(LAST, "");
        fetched = last;
        page.clear();
    }

    @Override
    public @Nullable InvestmentId read() {
        if (page.isEmpty()) {
            var next = jdbc.sql("""
                    select id from investment
                    where status = 'OPEN' and id >= :from and id <= :to and id > :fetched
                    order by id limit :page
                    """)
                    .param("from", from)
                    .param("to", to)
                    .param("fetched", fetched)
                    .param("page", PAGE)
                    .query(String.class)
                    .list();
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
