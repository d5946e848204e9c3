package org.gongdan.subsidy.application.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.application.WhatIfs.Result;
import org.gongdan.subsidy.application.WhatIfs.Run;
import org.gongdan.subsidy.application.WhatIfs.Status;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The runs of all processes, so that each shows them and a restart loses no result. Only the database's clock says which
 * process is alive; the days on which results go are those of the service.
 */
@Component
class RunTable {

    static final Duration KEPT = Duration.ofDays(1);

    private static final int MOST_KEPT = 12;

    /** A process tells of itself every second or so; one that is silent for so long is taken for dead. */
    private static final String ALIVE = " alive_at > now() - interval '30 seconds' ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalData personal;

    RunTable(JdbcClient jdbc, JsonMapper json, PersonalData personal) {
        this.personal = personal;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param startedBy as it is stored
     * @return false when so many are under way already; two processes that begin at once may both be let in
     */
    boolean add(Run run, String startedBy, int mostUnderWay) {
        return jdbc.sql("""
                        insert into what_if_run (id, programme_id, programme, version, draft, started_by, started_at,
                            status, alive_at)
                        select :id, :programmeId, cast(:programme as jsonb), :version, :draft, :startedBy, :startedAt,
                            'WAITING', now()
                        where (select count(*) from what_if_run
                            where finished_at is null and""" + ALIVE + ") < :most")
                        .param("id", run.id())
                        .param("programmeId", run.programmeId().value())
                        .param("programme", json.writeValueAsString(run.programme()))
                        .param("version", run.version())
                        .param("draft", run.draft())
                        .param("startedBy", startedBy)
                        .param("startedAt", Timestamp.from(run.startedAt()))
                        .param("most", mostUnderWay)
                        .update()
                > 0;
    }

    /** @return false when somebody no longer wants to know */
    boolean tell(String id, Status status, long total, long done) {
        return jdbc.sql("""
                        update what_if_run set status = :status, total = :total, done = :done, alive_at = now()
                        where id = :id and finished_at is null""")
                        .param("status", status.name())
                        .param("total", total)
                        .param("done", done)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @return false when it was dropped, and so need not be told of */
    boolean fail(String id, Instant at) {
        return jdbc.sql("update what_if_run set status = 'FAILED', finished_at = :at where id = :id")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                > 0;
    }

    void finish(String id, Result result, Instant at) {
        jdbc.sql("""
                update what_if_run set status = 'DONE', done = total, finished_at = :at, result = cast(:result as jsonb)
                where id = :id""")
                .param("at", Timestamp.from(at))
                .param("result", json.writeValueAsString(result))
                .param("id", id)
                .update();
    }

    boolean drop(String id) {
        return jdbc.sql("delete from what_if_run where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Results that are too old, and the oldest of too many; the runs of dead processes are shown as failed till then. */
    void clean(Instant now) {
        jdbc.sql("""
                delete from what_if_run where started_at < :before and (finished_at is not null or not (""" + ALIVE + """
                )) or id in (
                    select id from what_if_run where finished_at is not null
                    order by started_at desc, id offset :most)""")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .param("most", MOST_KEPT)
                .update();
    }

    /** The newest first, without what they found. */
    List<Run> list() {
        return jdbc.sql("select *, null as shown," + ALIVE + "as alive from what_if_run order by started_at desc, id")
                .query((row, _) -> run(row))
                .list();
    }

    Optional<Run> find(String id) {
        return jdbc.sql("select *, result as shown," + ALIVE + "as alive from what_if_run where id = :id")
                .param("id", id)
                .query((row, _) -> run(row))
                .optional();
    }

    private Run run(ResultSet row) throws SQLException {
        var startedAt = row.getTimestamp("started_at").toInstant();
        var finished = row.getTimestamp("finished_at");
        var isDead = finished == null && !row.getBoolean("alive");
        var result = row.getString("shown");
        return new Run(
                row.getString("id"),
                new ProgrammeId(row.getString("programme_id")),
                json.readValue(row.getString("programme"), Bilingual.class),
                row.getInt("version"),
                row.getBoolean("draft"),
                personal.open(row.getString("started_by")),
                startedAt,
                isDead ? Status.FAILED : Status.valueOf(row.getString("status")),
                row.getLong("total"),
                row.getLong("done"),
                isDead ? row.getTimestamp("alive_at").toInstant() : finished == null ? null : finished.toInstant(),
                finished == null && !isDead ? null : startedAt.plus(KEPT),
                result == null ? null : json.readValue(result, Result.class));
    }
}
