package org.gongdan.subsidy.investment.read;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.KpiDrafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts of monthly reports in a table of their own. */
@Component
class StoredKpiDrafts implements KpiDrafts {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    StoredKpiDrafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Content(Map<String, Entry> entries) {}

    @Override
    public Map<String, Entry> find(InvestmentId investment, YearMonth month) {
        return jdbc.sql("select content from investment_kpi_draft where investment_id = :id and month = :month")
                .param("id", investment.value())
                .param("month", month.atDay(1))
                .query((row, _) ->
                        json.readValue(row.getString("content"), Content.class).entries())
                .optional()
                .orElse(Map.of());
    }

    @Override
    public void keep(InvestmentId investment, YearMonth month, Map<String, Entry> entries, Caller caller) {
        jdbc.sql("""
                insert into investment_kpi_draft (investment_id, month, content, saved_by, saved_at)
                values (:id, :month, cast(:content as jsonb), :by, :at)
                on conflict (investment_id, month) do update
                set content = excluded.content, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                """)
                .param("id", investment.value())
                .param("month", month.atDay(1))
                .param("content", json.writeValueAsString(new Content(entries)))
                .param("by", caller.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void discard(InvestmentId investment, YearMonth month) {
        jdbc.sql("delete from investment_kpi_draft where investment_id = :id and month = :month")
                .param("id", investment.value())
                .param("month", month.atDay(1))
                .update();
    }
}
