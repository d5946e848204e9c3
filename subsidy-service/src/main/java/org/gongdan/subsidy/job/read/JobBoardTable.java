package org.gongdan.subsidy.job.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gongdan.subsidy.job.JobBoard;
import org.gongdan.subsidy.job.JobDescription;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The board as a table, a row for each job; the last process that posts has the word. */
@Component
class JobBoardTable implements JobBoard {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    JobBoardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void post(List<JobDescription> jobs, Instant now) {
        for (var job : jobs) {
            jdbc.sql("""
                    insert into job_board (name, description, seen_at) values (:name, :description::jsonb, :now)
                    on conflict (name) do update set description = excluded.description, seen_at = excluded.seen_at
                    """)
                    .param("name", job.name())
                    .param("description", JSON.writeValueAsString(job))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public List<Posted> jobs() {
        return jdbc.sql("select description, seen_at from job_board order by name")
                .query((row, _) -> new Posted(
                        JSON.readValue(row.getString("description"), JobDescription.class),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    @Override
    public Instant began() {
        return jdbc.sql("select min(installed_on) from flyway_schema_history")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
