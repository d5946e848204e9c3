package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures a run by one worker process against the same run by two; {@code ./gongdan bench workers} calls it. */
@EnabledIfSystemProperty(named = "gongdan.workers.investments", matches = "[1-9][0-9]*")
class WorkersBenchIT extends RemoteTest {

    private static final int MEASURED = Integer.getInteger("gongdan.workers.investments", 0);

    @Test
    void twoWorkersAreFasterThanOne() throws Exception {
        var province = new ExampleProvince(MEASURED, false, folder);
        var seconds = new double[2][3];
        try (var broker = new TestBroker(Files.createDirectory(folder.resolve("broker")))) {
            for (var turn = 0; turn < 3; turn++) {
                // A-B-B-A, so that neither has the warmer machine
                var order = turn % 2 == 0 ? new int[] {1, 2} : new int[] {2, 1};
                for (var workers : order) {
                    seconds[workers - 1][turn] = seconds(province, broker, workers, turn);
                }
            }
        }
        for (var workers = 1; workers <= 2; workers++) {
            System.out.println(workers + " worker(s): " + Arrays.toString(seconds[workers - 1]) + " s");
        }
        var ratios = new double[] {
            seconds[0][0] / seconds[1][0], seconds[0][1] / seconds[1][1], seconds[0][2] / seconds[1][2]
        };
        Arrays.sort(ratios);
        System.out.printf(
                "workers ratio=%.2f min=%.2f max=%.2f check=%s%n",
                ratios[1], ratios[0], ratios[2], ratios[1] > 1 ? "ok" : "slow");
        assertThat(ratios[1]).isGreaterThan(1);
    }

    private double seconds(ExampleProvince province, TestBroker broker, int workers, int turn) throws Exception {
        var database = province.copy();
        var started = new ArrayList<Process>();
        for (var number = 1; number <= workers; number++) {
            started.add(worker(database, broker, "worker-" + workers + "-" + turn + "-" + number));
        }
        assertThat(ended(manager(database, province, broker.arguments()))).isTrue();
        for (var worker : started) {
            worker.destroy();
            assertThat(worker.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        var took = JdbcClient.create(database.dataSource())
                .sql("select extract(epoch from max(end_time) - min(start_time)) from batch_step_execution"
                        + " where step_name like 'reconcile-range:%'")
                .query(Double.class)
                .single();
        province.drop(database);
        return took;
    }
}
