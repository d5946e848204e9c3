package org.gongdan.subsidy.report.automation;

import java.time.Duration;
import java.util.Optional;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportProgress.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The queue as the workers of all nodes share it. A report belongs to who took it, as long as he gives signs of life;
 * after that anybody takes it up again. Times are those of the database, which all nodes agree on.
 */
@Component
class WorkList {

    /**
     * People take turns: first whose reports are worked on least, then who was served the longest ago. Nobody waits for
     * all the reports of another who came before.
     */
    private static final String TAKE = """
            with busy as (
                select requested_by, count(*) as reports from report_work
                 where worker is not null and beat_at >= now() - cast(:patience as interval) group by 1
            ), next as (
                select work.id
                  from report_work work
                  left join busy using (requested_by)
                  left join report_turn turn using (requested_by)
                 where work.worker is null or work.beat_at < now() - cast(:patience as interval)
                 order by coalesce(busy.reports, 0), turn.served_at nulls first, work.queued_at, work.id
                 limit 1
                   for update of work skip locked
            ), taken as (
                update report_work work
                   set worker = :worker, beat_at = now(), attempts = attempts + 1,
                       phase = 'GATHERING', done = 0, total = null
                  from next where work.id = next.id
                returning work.id, work.requested_by, work.attempts
            ), turned as (
                insert into report_turn (requested_by, served_at)
                select requested_by, clock_timestamp() from taken
                on conflict (requested_by) do update set served_at = excluded.served_at
            )
            select id, attempts from taken""";

    private final JdbcClient jdbc;
    private final Duration patience;

    /** @param patience how long nothing was heard of a process that is presumed dead */
    WorkList(JdbcClient jdbc, @Value("${gongdan.reports.presumed-dead-after:PT30S}") Duration patience) {
        this.jdbc = jdbc;
        this.patience = patience;
    }

    /** @param attempt from 1 */
    record Taken(ReportId report, int attempt) {}

    Optional<Taken> take(String worker) {
        return jdbc.sql(TAKE)
                .param("worker", worker)
                .param("patience", patience.toString())
                .query((row, _) -> new Taken(new ReportId(row.getString("id")), row.getInt("attempts")))
                .optional();
    }

    /** @return whether it is still ours: it was neither cancelled, nor done, nor taken by another */
    boolean beat(ReportId report, String worker, Phase phase, long done, @Nullable Long total) {
        return jdbc.sql("""
                        update report_work set beat_at = now(), phase = :phase, done = :done, total = :total
                         where id = :id and worker = :worker""")
                        .param("phase", phase.name())
                        .param("done", done)
                        .param("total", total)
                        .param("id", report.value())
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /** As if it had not been taken; for a process that stops. */
    void giveBack(ReportId report, String worker) {
        jdbc.sql("""
                update report_work set worker = null, beat_at = null, attempts = attempts - 1, phase = 'QUEUED',
                       done = 0, total = null
                 where id = :id and worker = :worker""").param("id", report.value()).param("worker", worker).update();
    }
}
