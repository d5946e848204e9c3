package org.gongdan.subsidy.pack.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.pack.PackId;
import org.gongdan.subsidy.pack.PackRow;
import org.gongdan.subsidy.pack.PackScope;
import org.gongdan.subsidy.pack.Packs;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers auditors about packs. */
@Component
class PackQueries implements Packs {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ROWS = """
            select pack.*, coalesce(work.done, 0) as done, coalesce(work.total, 0) as total
              from pack left join pack_work work on work.pack_id = pack.id\s""";

    private final JdbcClient jdbc;
    private final PersonalData personal;

    PackQueries(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public PageOf<PackRow> list(@Nullable String investment, PageRequest page, Caller caller) {
        Packs.requireAuditor(caller);
        var which = "where cast(:investment as text) is null or investment_id = :investment";
        var total = jdbc.sql("select count(*) from pack " + which)
                .param("investment", investment)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(ROWS + which + " order by requested_at desc, id limit :limit offset :offset")
                .param("investment", investment)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
        return new PageOf<>(rows, page.page(), page.size(), total);
    }

    @Override
    public Optional<PackRow> find(PackId pack, Caller caller) {
        Packs.requireAuditor(caller);
        return jdbc.sql(ROWS + "where id = :id")
                .param("id", pack.value())
                .query((row, _) -> row(row))
                .optional();
    }

    @Override
    public List<PackId> keptUntilBefore(LocalDate day, String lastId, int limit) {
        return jdbc.sql("""
                        select id from pack where status = 'ASSEMBLED' and keep_until < :day and id > :last
                        order by id limit :limit""")
                .param("day", day)
                .param("last", lastId)
                .param("limit", limit)
                .query((row, _) -> new PackId(row.getString("id")))
                .list();
    }

    @Override
    public long countKeptUntilBefore(LocalDate day) {
        return jdbc.sql("select count(*) from pack where status = 'ASSEMBLED' and keep_until < :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    static PackScope scope(String json) {
        return JSON.readValue(json, PackScope.class);
    }

    private PackRow row(ResultSet row) throws SQLException {
        return new PackRow(
                new PackId(row.getString("id")),
                scope(row.getString("scope")),
                PackRow.Status.valueOf(row.getString("status")),
                row.getString("requested_by"),
                personal.open(row.getString("requested_by_name")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getLong("done"),
                row.getLong("total"),
                moment(row, "assembled_at"),
                row.getString("sha256"),
                row.getObject("size", Long.class),
                row.getInt("investments"),
                row.getInt("events"),
                row.getObject("checkpoint_size", Long.class),
                row.getString("failure"),
                row.getInt("downloads"),
                moment(row, "last_downloaded_at"),
                row.getObject("keep_until", LocalDate.class),
                row.getLong("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
