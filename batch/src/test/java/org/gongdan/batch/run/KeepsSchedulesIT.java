package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gongdan.batch.BatchTest;
import org.gongdan.subsidy.job.JobBoard;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.job.JobSchedule;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.StandardEnvironment;

/** Schedules kept by several processes; the clock stands where each test puts it. */
class KeepsSchedulesIT extends BatchTest {

    @Autowired
    private Job roiReconciliation;

    @Autowired
    @Qualifier("roiReconciliationDescription")
    private JobDescription description;

    @Autowired
    private JobBoard board;

    @Autowired
    private JobLock lock;

    @Test
    void startsOneRunHoweverManyProcessesLook() throws Exception {
        var cron = "0 0 2 2 12 *";
        var together = new CyclicBarrier(4);
        try (var processes = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> look = () -> {
                var process = process(cron, "2026-12-10T00:00:00Z");
                together.await();
                process.look();
                return true;
            };
            for (var each : processes.invokeAll(List.of(look, look, look, look))) {
                assertThat(each.get()).isTrue();
            }
        }
        process(cron, "2026-12-10T00:00:00Z").look();
        assertThat(startedBy("monthly 2026-12-02T02:00:00")).singleElement().satisfies(run -> {
            assertThat(run.parameters()).containsEntry("period", "2026-11").containsEntry("rate", "0.08");
            assertThat(ended(run).status()).isEqualTo("COMPLETED");
        });
    }

    @Test
    void makesUpOnceForAllThatWasMissed() {
        var cron = "0 30 3 3 * *";
        var process = process(cron, "2027-04-20T00:00:00Z");
        until(
                () -> {
                    process.look();
                    return startedBy("monthly 2027-04-03T03:30:00");
                },
                runs -> !runs.isEmpty());
        process.look();
        assertThat(startedBy("T03:30:00")).singleElement().satisfies(run -> {
            assertThat(run.parameters()).containsEntry("period", "2027-03");
            assertThat(ended(run).status()).isEqualTo("COMPLETED");
        });
    }

    @Test
    void waitsForABusyJob() {
        until(() -> lock.tryTake(JOB), taken -> taken);
        var process = process("0 45 4 4 * *", "2027-02-05T00:00:00Z");
        process.look();
        assertThat(startedBy("T04:45:00")).isEmpty();
        lock.release(JOB);
        until(
                () -> {
                    process.look();
                    return startedBy("T04:45:00");
                },
                runs -> runs.size() == 1);
        ended(startedBy("T04:45:00").getFirst());
    }

    /** What was due before there was anything installed was not missed. */
    @Test
    void startsNothingThatWasDueBeforeTheInstallation() {
        process("0 15 5 1 1 *", "2026-11-24T00:00:00Z").look();
        assertThat(startedBy("T05:15:00")).isEmpty();
    }

    private KeepsSchedules process(String cron, String now) {
        var clock = Clock.fixed(Instant.parse(now), JobSchedule.ZONE);
        var monthly = new JobSchedule("monthly", cron, Map.of("period", "previous-month"));
        var job = new JobDescription(
                JOB, description.title(), description.about(), description.parameters(), List.of(monthly), Set.of());
        var jobs = new DescribedJobs(List.of(roiReconciliation), List.of(job), new StandardEnvironment());
        return new KeepsSchedules(jobs, runs, board, clock);
    }

    private List<JobRun> startedBy(String cause) {
        return runs.history(JOB, 200).stream()
                .filter(run -> run.cause() != null && run.cause().contains(cause))
                .toList();
    }
}
