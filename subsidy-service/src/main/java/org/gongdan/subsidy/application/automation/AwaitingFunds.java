package org.gongdan.subsidy.application.automation;

import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.fund.FundId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who waits for which fund. */
@Component
class AwaitingFunds {

    private final JdbcClient jdbc;
    private final RowMapper<Waiting> rows;

    AwaitingFunds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = (row, number) -> new Waiting(
                new ApplicationId(row.getString("application_id")),
                json.readValue(row.getString("award"), Award.class));
    }

    record Waiting(ApplicationId applicationId, Award award) {}

    /** In the order in which they were granted. */
    List<Waiting> forFund(FundId fund) {
        return jdbc.sql("""
                select application_id, award from application_awaiting_funds
                where fund_id = :fund order by granted_at, application_id
                """).param("fund", fund.value()).query(rows).list();
    }

    /** The award that waits; nothing when it has found its money or is given up. */
    Optional<Waiting> find(ApplicationId application) {
        return jdbc.sql("""
                select application_id, award from application_awaiting_funds
                where application_id = :id and fund_id is not null
                """).param("id", application.value()).query(rows).optional();
    }
}
