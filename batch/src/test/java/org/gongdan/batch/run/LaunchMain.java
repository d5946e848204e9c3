package org.gongdan.batch.run;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gongdan.batch.BatchApplication;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.shared.CommandRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch process that launches the same run many times at once, as soon as the other processes do. */
final class LaunchMain {

    /** Held by the test until all processes wait for it. */
    static final long GATE = 81_420;

    private LaunchMain() {}

    public static void main(String[] args) throws Exception {
        var context = SpringApplication.run(BatchApplication.class, args);
        var settings = context.getEnvironment();
        var launches = settings.getRequiredProperty("run.launches", Integer.class);
        var runs = context.getBean(JobRuns.class);
        var parameters = RunMain.parameters(
                settings.getRequiredProperty("run.period"),
                settings.getRequiredProperty("run.rate"),
                settings.getRequiredProperty("run.position", Long.class));
        var together = new CyclicBarrier(launches);
        var started = 0;
        context.getBean(JdbcClient.class)
                .sql("select pg_advisory_lock_shared(:gate)")
                .param("gate", GATE)
                .query()
                .listOfRows();
        try (var threads = Executors.newFixedThreadPool(launches)) {
            var all = new ArrayList<Callable<Integer>>();
            for (var each = 0; each < launches; each++) {
                all.add(() -> {
                    together.await();
                    try {
                        runs.start("roi-reconciliation", parameters);
                        return 1;
                    } catch (CommandRefused refused) {
                        return 0;
                    }
                });
            }
            for (var each : threads.invokeAll(all)) {
                started += each.get();
            }
        }
        System.out.println("LAUNCHED " + started);
        while (runs.history("roi-reconciliation", 1).stream().allMatch(JobRun::isRunning)) {
            Thread.sleep(50);
        }
        System.exit(SpringApplication.exit(context));
    }
}
