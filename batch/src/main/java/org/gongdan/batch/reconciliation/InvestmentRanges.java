package org.gongdan.batch.reconciliation;

import java.sql.Types;
import java.util.List;
import org.gongdan.batch.run.PartitionedSteps;
import org.gongdan.batch.run.Range;
import org.gongdan.subsidy.investment.InvestmentList.Part;
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

    /**
     * @param most how many ranges at most; fewer when each would hold next to nothing
     * @param within the investments that the run looks at
     */
    List<Range> cut(int most, Part within) {
        return jdbc.sql("""
                with live as (
                    select id from investment
                    where status = 'OPEN' and (cast(:programme as text) is null or programme_id = :programme)
                      and (cast(:uscc as text) is null or uscc = :uscc)
                      and (cast(:investment as text) is null or id = :investment))
                select min(id) as first, max(id) as last, count(*) as total
                from (select id, ntile((select greatest(1, least(:most, count(*) / :smallest))::int from live))
                                 over (order by id) as part
                      from live) cut
                group by part order by part
                """)
                .param(
                        "programme",
                        within.programme() == null ? null : within.programme().value(),
                        Types.VARCHAR)
                .param("uscc", within.uscc(), Types.VARCHAR)
                .param(
                        "investment",
                        within.investment() == null ? null : within.investment().value(),
                        Types.VARCHAR)
                .param("most", most)
                .param("smallest", steps.smallest())
                .query((row, _) -> new Range(row.getString("first"), row.getString("last"), row.getLong("total")))
                .list();
    }
}
