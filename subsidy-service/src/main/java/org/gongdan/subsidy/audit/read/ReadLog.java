package org.gongdan.subsidy.audit.read;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.audit.AuditReads;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the reads of auditors in a table of their own: they change nothing, so they are no events. */
@Component
class ReadLog implements AuditReads {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final Clock clock;

    ReadLog(JdbcClient jdbc, PersonalData personal, Clock clock) {
        this.personal = personal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(Caller reader, String what, Map<String, String[]> parameters) {
        // PostgreSQL keeps no NUL in a text, and a read must be logged whatever was sent
        var json = JSON.writeValueAsString(parameters).replace("\\u0000", "\\ufffd");
        jdbc.sql("""
                insert into audit_read (at, actor, actor_name, what, parameters)
                values (:at, :actor, :name, :what, cast(:parameters as jsonb))""")
                .param("at", OffsetDateTime.now(clock))
                .param("actor", reader.id())
                .param("name", personal.sealName(reader.id(), reader.name()))
                .param("what", what)
                .param("parameters", json)
                .update();
    }

    @Override
    public PageOf<Read> list(PageRequest page) {
        var total =
                jdbc.sql("select count(*) from audit_read").query(Long.class).single();
        var reads = jdbc.sql("select * from audit_read order by id desc limit :limit offset :offset")
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> new Read(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        personal.open(row.getString("actor_name")),
                        row.getString("what"),
                        JSON.readTree(row.getString("parameters"))))
                .list();
        return new PageOf<>(reads, page.page(), page.size(), total);
    }

    @Override
    public long countOf(String actor) {
        return jdbc.sql("select count(*) from audit_read where actor = :actor")
                .param("actor", actor)
                .query(Long.class)
                .single();
    }
}
