package org.gongdan.subsidy.report.read;

import org.gongdan.subsidy.report.ReportQueue;
import org.gongdan.subsidy.report.ReportRefusal;
import org.gongdan.subsidy.shared.CommandRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the reports that wait, in all and of one person. */
@Component
class BoundedQueue implements ReportQueue {

    private final JdbcClient jdbc;
    private final int most;
    private final int mostOfOne;

    /**
     * @param most reports that may wait, whoever asked for them
     * @param mostOfOne reports of one person that may wait
     */
    BoundedQueue(
            JdbcClient jdbc,
            @Value("${gongdan.reports.queue:500}") int most,
            @Value("${gongdan.reports.queue-per-person:250}") int mostOfOne) {
        this.jdbc = jdbc;
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    @Override
    public void requireRoomFor(String requester) {
        var waiting = jdbc.sql("""
                select count(*) as everybody, count(*) filter (where requested_by = :requester) as own
                  from report_work where worker is null""")
                .param("requester", requester)
                .query((row, _) -> new Waiting(row.getInt("everybody"), row.getInt("own")))
                .single();
        if (waiting.everybody() >= most) {
            throw new CommandRefused(ReportRefusal.REPORT_QUEUE_FULL, most);
        }
        if (waiting.own() >= mostOfOne) {
            throw new CommandRefused(ReportRefusal.REPORT_QUEUE_SHARE_FULL, mostOfOne);
        }
    }

    private record Waiting(int everybody, int own) {}
}
