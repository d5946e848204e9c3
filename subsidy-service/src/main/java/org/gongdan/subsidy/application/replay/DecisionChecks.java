package org.gongdan.subsidy.application.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.DecisionReplays.Alarm;
import org.gongdan.subsidy.application.DecisionReplays.Check;
import org.gongdan.subsidy.application.DecisionReplays.Decision;
import org.gongdan.subsidy.application.DecisionReplays.Figure;
import org.gongdan.subsidy.application.DecisionReplays.Status;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Checks and what they found, where every node and the next start of this one see them. */
@Component
class DecisionChecks {

    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    private final PersonalData personal;

    DecisionChecks(JdbcClient jdbc, JsonMapper json, PersonalData personal, Clock clock) {
        this.personal = personal;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return whether it is the only one under way; one that has been silent for minutes died with its node */
    boolean begin(String id, String startedBy, long total) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("update decision_check set status = 'FAILED', finished_at = :now"
                        + " where status = 'RUNNING' and heard_at < :silent")
                .param("now", now)
                .param("silent", Timestamp.from(clock.instant().minus(SILENCE)))
                .update();
        return jdbc.sql("""
                        insert into decision_check (id, status, started_by, started_at, heard_at, total)
                        values (:id, 'RUNNING', :by, :now, :now, :total) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("by", startedBy)
                        .param("now", now)
                        .param("total", total)
                        .update()
                == 1;
    }

    void progress(String id, long done, long decisions, long differing) {
        jdbc.sql("""
                update decision_check set done = :done, decisions = :decisions, differing = :differing, heard_at = :now
                where id = :id
                """)
                .param("id", id)
                .param("done", done)
                .param("decisions", decisions)
                .param("differing", differing)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void end(String id, Status status) {
        jdbc.sql("update decision_check set status = :status, finished_at = :now where id = :id")
                .param("id", id)
                .param("status", status.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What was found before about this application no longer counts. */
    void replace(String check, ApplicationId application, List<Decision> differing) {
        jdbc.sql("delete from decision_difference where application_id = :id")
                .param("id", application.value())
                .update();
        for (var decision : differing) {
            jdbc.sql("""
                    insert into decision_difference (application_id, sequence, event, figures, check_id, found_at)
                    values (:id, :sequence, :event, cast(:figures as jsonb), :check, :now)
                    on conflict (application_id, sequence) do nothing
                    """)
                    .param("id", application.value())
                    .param("sequence", decision.sequence())
                    .param("event", decision.event())
                    .param("figures", json.writeValueAsString(decision.differences()))
                    .param("check", check)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    Optional<Check> find(String id) {
        return jdbc.sql("select * from decision_check where id = :id")
                .param("id", id)
                .query(this::check)
                .optional();
    }

    List<Check> latest() {
        return jdbc.sql("select * from decision_check order by started_at desc, id limit 20")
                .query(this::check)
                .list();
    }

    long standing() {
        return jdbc.sql("select count(*) from decision_difference")
                .query(Long.class)
                .single();
    }

    PageOf<Alarm> alarms(PageRequest page) {
        var items = jdbc.sql("""
                select * from decision_difference order by found_at desc, application_id, sequence
                limit :size offset :offset
                """)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> new Alarm(
                        new ApplicationId(row.getString("application_id")),
                        row.getLong("sequence"),
                        row.getString("event"),
                        json.readValue(row.getString("figures"), FIGURES),
                        row.getTimestamp("found_at").toInstant()))
                .list();
        return new PageOf<>(items, page.page(), page.size(), standing());
    }

    private Check check(ResultSet row, int number) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new Check(
                row.getString("id"),
                Status.valueOf(row.getString("status")),
                personal.open(row.getString("started_by")),
                row.getTimestamp("started_at").toInstant(),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("decisions"),
                row.getLong("differing"),
                finished == null ? null : finished.toInstant());
    }
}
