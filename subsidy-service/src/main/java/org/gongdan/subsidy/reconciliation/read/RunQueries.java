package org.gongdan.subsidy.reconciliation.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.ReconciliationRunId;
import org.gongdan.subsidy.reconciliation.ReconciliationRuns;
import org.gongdan.subsidy.reconciliation.RunManifest;
import org.gongdan.subsidy.reconciliation.RunScope;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads runs and what they changed. */
@Component
class RunQueries implements ReconciliationRuns {

    private static final String OF_PERIOD = " where (cast(:period as varchar) is null or period = :period) ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public PageOf<Run> list(@Nullable Period period, PageRequest page) {
        var label = period == null ? null : period.label();
        var total = jdbc.sql("select count(*) from reconciliation_run" + OF_PERIOD)
                .param("period", label)
                .query(Long.class)
                .single();
        var items = jdbc.sql("select * from reconciliation_run" + OF_PERIOD
                        + "order by started_at desc, id limit :size offset :offset")
                .param("period", label)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> run(row))
                .list();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public Optional<Run> find(ReconciliationRunId run) {
        return jdbc.sql("select * from reconciliation_run where id = :id")
                .param("id", run.value())
                .query((row, _) -> run(row))
                .optional();
    }

    @Override
    public PageOf<Change> changes(ReconciliationRunId run, PageRequest page) {
        var total = jdbc.sql("select count(*) from reconciliation_result where run_id = :run")
                .param("run", run.value())
                .query(Long.class)
                .single();
        var items = jdbc.sql("""
                select now.*, was.figures as before, s.uscc, s.title
                from reconciliation_result now
                left join reconciliation_result was
                       on was.investment_id = now.investment_id and was.period = now.period
                      and was.run_id = now.supersedes
                left join reconciliation_subject s on s.investment_id = now.investment_id
                where now.run_id = :run
                order by now.investment_id limit :size offset :offset
                """)
                .param("run", run.value())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> change(row))
                .list();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    private Run run(ResultSet row) throws SQLException {
        var manifest = row.getString("manifest");
        return new Run(
                new ReconciliationRunId(row.getString("id")),
                row.getString("job"),
                new Period(row.getString("period")),
                row.getBigDecimal("rate"),
                row.getLong("position"),
                new RunScope(row.getString("scope")),
                row.getTimestamp("started_at").toInstant(),
                BreakColumns.instant(row, "completed_at"),
                manifest == null ? null : json.readValue(manifest, RunManifest.class));
    }

    private Change change(ResultSet row) throws SQLException {
        var before = row.getString("before");
        return new Change(
                new InvestmentId(row.getString("investment_id")),
                BreakColumns.text(row, "uscc"),
                BreakColumns.text(row, "title"),
                row.getString("supersedes"),
                List.of(json.readValue(row.getString("changed"), String[].class)),
                before == null ? null : json.readValue(before, ReconciledFigures.class),
                json.readValue(row.getString("figures"), ReconciledFigures.class));
    }
}
