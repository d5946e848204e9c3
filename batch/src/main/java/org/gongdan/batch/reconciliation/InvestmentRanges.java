package org.gongdan.batch.reconciliation;

import java.util.List;
import org.gongdan.batch.run.PartitionedSteps;
import org.gongdan.batch.run.Range;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cuts the live investments into ranges of ids with as many of them in each. */
@Component
class InvestmentRanges {

    private final JdbcClient jdbc;
    private final PartitionedSteps steps;

    InvestmentRanges(JdbcClient jdbc, PartitionedSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** @param most how many ranges at most; fewer when each would hold next to nothing */
    List<Range> cut(int most) {
        return jdbc.sql("""
                select min(id) as first, max(id) as last, count(*) as total
                from (select id, ntile((
                          select greatest(1, least(:most, count(*) / :smallest))::int
                          from investment where status = 'OPEN')) over (order by id) as part
                      from investment where status = 'OPEN') cut
                group by part order by part
                """)
                .param("most", most)
                .param("smallest", steps.smallest())
                .query((row, _) -> new Range(row.getString("first"), row.getString("last"), row.getLong("total")))
                .list();
    }
}
