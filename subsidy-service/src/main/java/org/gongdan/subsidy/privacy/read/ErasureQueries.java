package org.gongdan.subsidy.privacy.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.privacy.ErasureGround;
import org.gongdan.subsidy.privacy.ErasureId;
import org.gongdan.subsidy.privacy.Erasures;
import org.gongdan.subsidy.privacy.Holding.Held;
import org.gongdan.subsidy.privacy.Holding.Kept;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests to erase. */
@Component
class ErasureQueries implements Erasures {

    private static final String MATCHING = " from erasure where (cast(:status as varchar) is null or status = :status)";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalData personal;

    ErasureQueries(JdbcClient jdbc, JsonMapper json, PersonalData personal) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
    }

    @Override
    public PageOf<Row> list(@Nullable Status status, PageRequest page) {
        var name = status == null ? null : status.name();
        var total = jdbc.sql("select count(*)" + MATCHING)
                .param("status", name)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("select *" + MATCHING + " order by requested_at desc, id limit :limit offset :offset")
                .param("status", name)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
        return new PageOf<>(rows, page.page(), page.size(), total);
    }

    @Override
    public Optional<Row> find(ErasureId erasure) {
        return jdbc.sql("select * from erasure where id = :id")
                .param("id", erasure.value())
                .query((row, _) -> row(row))
                .optional();
    }

    private Row row(ResultSet row) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        var erased = row.getString("erased");
        var kept = row.getString("kept");
        return new Row(
                new ErasureId(row.getString("id")),
                row.getString("person"),
                ErasureGround.valueOf(row.getString("ground")),
                personal.open(row.getString("reason")),
                Status.valueOf(row.getString("status")),
                row.getString("requested_by"),
                personal.openNullable(row.getString("requested_by_name")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                personal.openNullable(row.getString("decided_by_name")),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("answer"),
                erased == null ? List.of() : json.readValue(erased, new TypeReference<List<Held>>() {}),
                kept == null ? List.of() : json.readValue(kept, new TypeReference<List<Kept>>() {}),
                row.getLong("version"));
    }
}
