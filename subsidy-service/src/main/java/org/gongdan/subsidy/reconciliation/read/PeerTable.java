package org.gongdan.subsidy.reconciliation.read;

import java.time.LocalDate;
import org.gongdan.subsidy.investment.returns.PeerMedian;
import org.gongdan.subsidy.reconciliation.PeerChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works the comparison with the peers out in the database, for all investments with one pass over the flows.
 *
 * <p>An undertaking (an enterprise, or all that stand under one control) has one change per scenario, industry, indicator
 * and month: that of its investment, or the mean over several, rounded to the millionth of a millionth. Of each
 * investment the verified value counts where there is one, the claimed one before. An enterprise whose industry is not
 * known, and an indicator that started from zero, are compared with nobody.
 */
@Component
class PeerTable implements PeerChanges {

    /** Sorting and joining millions of rows spills to disk with the memory of an ordinary query. */
    private static final String MEMORY = "set local work_mem = '128MB'";

    private static final String MEMBERS = """
            with project as materialized (
                select i.key, n.ordinal, i.scenario, e.industry, n.code, e.undertaking,
                       dense_rank() over (order by i.scenario, e.industry, n.code)::int as series,
                       count(*) over (partition by i.scenario, e.industry, n.code, e.undertaking) as together
                from flow_investment i
                join flow_enterprise e using (uscc)
                join flow_indicator n on n.investment = i.key)
            """;

    private final JdbcClient jdbc;
    private final PeerMedians medians;

    PeerTable(JdbcClient jdbc, PeerMedians medians) {
        this.jdbc = jdbc;
        this.medians = medians;
    }

    @Override
    @Transactional
    public int prepare(String runId, LocalDate cutOff) {
        forget(runId);
        jdbc.sql(MEMORY).update();
        ofSeveral(runId, cutOff);
        return inTheMiddle(runId, cutOff);
    }

    private void ofSeveral(String runId, LocalDate cutOff) {
        jdbc.sql(MEMBERS + """
                insert into peer_own (run_id, undertaking, scenario, industry, code, month_end, change)
                select :run, p.undertaking, p.scenario, p.industry, p.code, f.flows_on,
                       round(avg(coalesce(f.verified_change, f.claimed_change)))
                from project p
                join investment_flow f on f.investment = p.key and f.indicator = p.ordinal
                where p.together > 1 and f.kind = :benefit and f.flows_on <= :cutOff
                  and coalesce(f.verified_change, f.claimed_change) is not null
                group by p.undertaking, p.scenario, p.industry, p.code, f.flows_on
                """)
                .param("run", runId)
                .param("benefit", FlowKind.BENEFIT.code())
                .param("cutOff", cutOff)
                .update();
    }

    private int inTheMiddle(String runId, LocalDate cutOff) {
        return jdbc.sql(MEMBERS + """
                , series as (
                    select distinct series, scenario, industry, code from project),
                change as (
                    select p.series, f.flows_on, coalesce(f.verified_change, f.claimed_change) as change
                    from project p
                    join investment_flow f on f.investment = p.key and f.indicator = p.ordinal
                    where p.together = 1 and f.kind = :benefit and f.flows_on <= :cutOff
                      and coalesce(f.verified_change, f.claimed_change) is not null
                    union all
                    select s.series, o.month_end, o.change
                    from peer_own o join series s using (scenario, industry, code) where o.run_id = :run),
                ranked as (
                    select series, flows_on, change,
                           row_number() over (partition by series, flows_on order by change) as place,
                           count(*) over (partition by series, flows_on) as n
                    from change),
                middle as (
                    select series, flows_on, min(n)::int as n,
                           max(change) filter (where place = (n + 1) / 2 - n % 2) as low,
                           max(change) filter (where place = (n + 1) / 2) as mid,
                           max(change) filter (where place = (n + 1) / 2 + 1) as high
                    from ranked
                    where n > :fewest and place between (n + 1) / 2 - 1 and (n + 1) / 2 + 1
                    group by series, flows_on)
                insert into peer_change
                    (run_id, scenario, industry, code, month_end, undertakings, low, mid, high)
                select :run, s.scenario, s.industry, s.code, m.flows_on, m.n, m.low, m.mid, m.high
                from middle m join series s using (series)
                """)
                .param("run", runId)
                .param("benefit", FlowKind.BENEFIT.code())
                .param("cutOff", cutOff)
                .param("fewest", PeerMedian.FEWEST_OTHERS)
                .update();
    }

    @Override
    @Transactional
    public void forget(String runId) {
        jdbc.sql("delete from peer_change where run_id = :run")
                .param("run", runId)
                .update();
        jdbc.sql("delete from peer_own where run_id = :run").param("run", runId).update();
        medians.forget(runId);
    }
}
