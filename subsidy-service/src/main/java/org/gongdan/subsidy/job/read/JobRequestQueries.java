package org.gongdan.subsidy.job.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.job.JobRequestId;
import org.gongdan.subsidy.job.JobRequests;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds requests to jobs, for people and for batch. */
@Component
class JobRequestQueries implements JobRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
    private static final String ROWS = "select * from job_request";

    private final JdbcClient jdbc;
    private final PersonalData personal;

    JobRequestQueries(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public PageOf<Row> list(PageRequest page) {
        var total =
                jdbc.sql("select count(*) from job_request").query(Long.class).single();
        var items = jdbc.sql(ROWS + " order by requested_at desc, id limit :limit offset :offset")
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public Optional<Row> find(JobRequestId request) {
        return jdbc.sql(ROWS + " where id = :id")
                .param("id", request.value())
                .query((row, _) -> row(row))
                .optional();
    }

    @Override
    public List<Row> waiting() {
        return jdbc.sql(ROWS + " where answered_at is null order by requested_at, id limit 100")
                .query((row, _) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new JobRequestId(row.getString("id")),
                Kind.valueOf(row.getString("kind")),
                row.getString("job"),
                JSON.readValue(row.getString("parameters"), TEXTS),
                row.getObject("of_run", Long.class),
                personal.open(row.getString("requested_by")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                answeredAt(row),
                row.getObject("run", Long.class),
                row.getString("refusal"),
                JSON.readValue(row.getString("arguments"), LIST),
                row.getLong("version"));
    }

    private static @Nullable Instant answeredAt(ResultSet row) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
