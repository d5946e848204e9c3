package org.gongdan.subsidy.report.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportProgress.Phase;
import org.gongdan.subsidy.report.automation.WorkList.Taken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class WorkListIT {

    private static JdbcClient jdbc;

    private final WorkList work = new WorkList(jdbc, Duration.ofSeconds(30));

    @BeforeAll
    static void aDatabase() {
        var database = TestPostgres.createDatabase();
        var source = new DriverManagerDataSource(database.url(), database.username(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
    }

    @BeforeEach
    void anEmptyQueue() {
        jdbc.sql("truncate report_work, report_turn").update();
    }

    @Test
    void letsPeopleTakeTurnsHoweverManyOneHasQueued() {
        Stream.of("a1", "a2", "a3", "a4").forEach(report -> queued(report, "anna"));
        Stream.of("b1", "b2").forEach(report -> queued(report, "bert"));
        queued("c1", "cleo");
        var order = Stream.generate(() -> done("w")).limit(7).toList();
        assertThat(order).containsExactly("a1", "b1", "c1", "a2", "b2", "a3", "a4");
    }

    @Test
    void servesFirstWhoseReportsAreWorkedOnLeast() {
        queued("a1", "anna");
        queued("a2", "anna");
        assertThat(taken("one")).isEqualTo("report-a1");
        queued("b1", "bert");
        assertThat(taken("two")).isEqualTo("report-b1");
        assertThat(taken("three")).isEqualTo("report-a2");
        assertThat(work.take("four")).isEmpty();
    }

    @Test
    void givesAReportToOneWorkerOnly() {
        queued("a1", "anna");
        var takers = List.of("one", "two", "three", "four").parallelStream()
                .map(work::take)
                .flatMap(Optional::stream)
                .toList();
        assertThat(takers).containsExactly(new Taken(new ReportId("report-a1"), 1));
    }

    @Test
    void takesUpAgainWhatADeadProcessLeft() {
        queued("a1", "anna");
        work.take("dead");
        assertThat(work.take("alive")).isEmpty();
        jdbc.sql("update report_work set beat_at = now() - interval '31 seconds'")
                .update();
        assertThat(work.take("alive")).contains(new Taken(new ReportId("report-a1"), 2));
        assertThat(work.beat(new ReportId("report-a1"), "dead", Phase.DRAWING, 5, 9L))
                .as("not his any more")
                .isFalse();
        assertThat(work.beat(new ReportId("report-a1"), "alive", Phase.DRAWING, 5, 9L))
                .isTrue();
    }

    @Test
    void countsNoAttemptOfAProcessThatStopped() {
        queued("a1", "anna");
        work.take("stops");
        work.giveBack(new ReportId("report-a1"), "stops");
        assertThat(work.take("other")).contains(new Taken(new ReportId("report-a1"), 1));
    }

    private void queued(String report, String by) {
        jdbc.sql("insert into report_work (id, requested_by, queued_at) values (:id, :by, clock_timestamp())")
                .param("id", "report-" + report)
                .param("by", by)
                .update();
    }

    private String taken(String worker) {
        return work.take(worker).orElseThrow().report().value();
    }

    private String done(String worker) {
        var report = taken(worker);
        jdbc.sql("delete from report_work where id = :id").param("id", report).update();
        return report.substring("report-".length());
    }
}
