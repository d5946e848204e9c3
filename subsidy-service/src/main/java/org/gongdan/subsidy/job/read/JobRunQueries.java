package org.gongdan.subsidy.job.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.job.JobRunList;
import org.gongdan.subsidy.job.JobSchedule;
import org.gongdan.subsidy.job.StepProgress;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs from the tables of Spring Batch. How far a run is, is the sum over its steps of what each has done at last, in
 * this run or in one it goes on from.
 */
@Component
class JobRunQueries implements JobRunList {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String RUNS = """
             from batch_job_execution run join batch_job_instance job using (job_instance_id)
             where (cast(:job as text) is null or job.job_name = :job)
               and (cast(:status as text) is null or run.status = :status
                    or :status = 'RUNNING' and run.status in ('STARTING', 'STARTED', 'STOPPING'))
            """;

    private static final String FIGURES = """
            select run.*, job.job_name, progress.*, parameters.*,
                   (select step.failure from job_step step
                    where step.job_execution_id = run.job_execution_id and step.failure is not null
                    order by position(':' in step.step_name) = 0, step.step_execution_id limit 1) as failure,
                   (select max(step.last_updated) from batch_step_execution step
                    where step.job_execution_id = run.job_execution_id) as moved_at
            from batch_job_execution run
                 join batch_job_instance job using (job_instance_id)
                 cross join lateral (
                     select coalesce(sum(done), 0)::bigint as done, coalesce(sum(done_before), 0)::bigint as done_before,
                            sum(total)::bigint as total
                     from (select distinct on (step.step_name) step.total, coalesce(step.done, 0) as done,
                                  case when step.job_execution_id < run.job_execution_id then coalesce(step.done, 0)
                                       else coalesce((
                                           select earlier.done from job_step earlier
                                           where earlier.job_instance_id = run.job_instance_id
                                             and earlier.step_name = step.step_name
                                             and earlier.job_execution_id < run.job_execution_id
                                           order by earlier.step_execution_id desc limit 1), 0) end as done_before
                           from job_step step
                           where step.job_instance_id = run.job_instance_id
                             and step.job_execution_id <= run.job_execution_id
                           order by step.step_name, step.step_execution_id desc) latest
                 ) progress
                 cross join lateral (
                     select coalesce(jsonb_object_agg(parameter_name, parameter_value), '{}') as parameters
                     from batch_job_execution_params stated
                     where stated.job_execution_id = run.job_execution_id
                 ) parameters
            where run.job_execution_id = any(:runs)
            order by run.job_execution_id desc
            """;

    private final JdbcClient jdbc;

    JobRunQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PageOf<JobRun> list(Filter filter, PageRequest page) {
        var total = wanted(jdbc.sql("select count(*)" + RUNS), filter)
                .query(Long.class)
                .single();
        var ids = wanted(
                        jdbc.sql("select run.job_execution_id" + RUNS
                                + " order by run.job_execution_id desc limit :limit offset :offset"),
                        filter)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row.getLong(1))
                .list();
        return new PageOf<>(figures(ids), page.page(), page.size(), total);
    }

    @Override
    public Optional<JobRun> find(long runId) {
        return figures(List.of(runId)).stream().findFirst();
    }

    @Override
    public Optional<JobRun> startedFor(String cause) {
        var ids = jdbc.sql("""
                select max(job_execution_id) from batch_job_execution_params
                where parameter_name = :name and parameter_value = :cause having count(*) > 0
                """)
                .param("name", JobRun.CAUSE)
                .param("cause", cause)
                .query((row, _) -> row.getLong(1))
                .list();
        return figures(ids).stream().findFirst();
    }

    @Override
    public List<StepProgress> steps(long runId) {
        return jdbc.sql("select * from job_step where job_execution_id = :run order by step_execution_id")
                .param("run", runId)
                .query((row, _) -> step(row))
                .list();
    }

    private static StatementSpec wanted(StatementSpec statement, Filter filter) {
        return statement.param("job", filter.job()).param("status", filter.status());
    }

    private List<JobRun> figures(List<Long> runs) {
        return jdbc.sql(FIGURES)
                .param("runs", runs.toArray(Long[]::new))
                .query((row, _) -> run(row))
                .list();
    }

    private static JobRun run(ResultSet row) throws SQLException {
        var parameters = parameters(row.getString("parameters"));
        var cause = parameters.remove(JobRun.CAUSE);
        return new JobRun(
                row.getLong("job_execution_id"),
                row.getString("job_name"),
                row.getString("status"),
                parameters,
                row.getLong("done"),
                row.getLong("done_before"),
                row.getObject("total", Long.class),
                moment(row, "start_time"),
                moment(row, "moved_at"),
                moment(row, "end_time"),
                row.getString("failure"),
                cause);
    }

    private static StepProgress step(ResultSet row) throws SQLException {
        var name = row.getString("step_name");
        var colon = name.indexOf(':');
        return new StepProgress(
                row.getLong("step_execution_id"),
                colon < 0 ? name : name.substring(0, colon),
                colon < 0 ? null : name.substring(colon + 1),
                row.getString("status"),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getLong("commit_count"),
                moment(row, "start_time"),
                moment(row, "end_time"),
                row.getString("failure"));
    }

    private static Map<String, String> parameters(String json) {
        var parameters = new TreeMap<String, String>();
        JSON.readTree(json).forEachEntry((name, value) -> parameters.put(name, value.asString()));
        return parameters;
    }

    /** Spring Batch stores local times, and batch runs by those of Guangdong. */
    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var local = row.getObject(column, LocalDateTime.class);
        return local == null ? null : local.atZone(JobSchedule.ZONE).toInstant();
    }
}
