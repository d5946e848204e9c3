package org.gongdan.subsidy.policy.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.policy.Policies;
import org.gongdan.subsidy.policy.PolicyFiguresId;
import org.gongdan.subsidy.policy.PolicySet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads published figures. */
@Component
class PolicyQueries implements Policies {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PolicyQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Summary> list() {
        return jdbc.sql("""
                select distinct on (period) id, period, version, cells, suppressed, sha256, published_at
                from policy_figures order by period desc, version desc
                """).query((row, _) -> summary(row)).list();
    }

    @Override
    public Optional<Published> find(Period period) {
        return jdbc.sql("select * from policy_figures where period = :period order by version desc limit 1")
                .param("period", period.label())
                .query((row, _) -> published(row))
                .optional();
    }

    @Override
    public Optional<Published> find(Period period, int version) {
        return jdbc.sql("select * from policy_figures where period = :period and version = :version")
                .param("period", period.label())
                .param("version", version)
                .query((row, _) -> published(row))
                .optional();
    }

    private Published published(ResultSet row) throws SQLException {
        return new Published(
                summary(row), row.getLong("position"), json.readValue(row.getString("figures"), PolicySet.class));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                new PolicyFiguresId(row.getString("id")),
                row.getString("period"),
                row.getInt("version"),
                row.getLong("cells"),
                row.getLong("suppressed"),
                row.getString("sha256"),
                row.getTimestamp("published_at").toInstant());
    }
}
