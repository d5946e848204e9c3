package org.gongdan.subsidy.reconciliation.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestId;
import org.gongdan.subsidy.reconciliation.ReconciliationRequests;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds requests to reconcile, for people and for the job. */
@Component
class RequestQueries implements ReconciliationRequests {

    private static final String ROWS = "select * from reconciliation_request";

    private final JdbcClient jdbc;
    private final PersonalData personal;

    RequestQueries(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public PageOf<Row> list(PageRequest page) {
        var total = jdbc.sql("select count(*) from reconciliation_request")
                .query(Long.class)
                .single();
        var items = jdbc.sql(ROWS + " order by requested_at desc, id limit :limit offset :offset")
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public Optional<Row> find(ReconciliationRequestId request) {
        return jdbc.sql(ROWS + " where id = :id")
                .param("id", request.value())
                .query((row, _) -> row(row))
                .optional();
    }

    @Override
    public List<Row> waiting() {
        return jdbc.sql(ROWS + " where execution is null order by requested_at, id limit 100")
                .query((row, _) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new ReconciliationRequestId(row.getString("id")),
                new Period(row.getString("period")),
                row.getBigDecimal("rate"),
                personal.open(row.getString("requested_by")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("execution", Long.class),
                row.getLong("version"));
    }
}
