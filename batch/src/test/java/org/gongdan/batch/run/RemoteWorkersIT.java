package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gongdan.config.stack.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ranges done by worker processes over a RabbitMQ, through deaths of workers, of the broker and of the manager. */
class RemoteWorkersIT {

    private static final long SEED = Long.getLong("gongdan.seed", System.nanoTime());
    private static final int MEASURED = Integer.getInteger("gongdan.workers.investments", 0);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (var process : processes) {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void endsTheSameThroughTheDeathOfAWorkerOfTheBrokerAndOfTheManager() throws Exception {
        System.out.println("gongdan.seed=" + SEED);
        var random = new Random(SEED);
        var province = new ExampleProvince(400, folder);
        var calm = province.copy();
        assertThat(ended(manager(calm, province, List.of()))).isTrue();
        var database = province.copy();
        try (var broker = new TestBroker(Files.createDirectory(folder.resolve("broker")))) {
            var first = worker(database, broker, "worker-1");
            var manager = manager(database, province, broker.arguments());
            awaitDone(database, 1 + random.nextInt(60));
            first.destroyForcibly();
            worker(database, broker, "worker-2");
            awaitDone(database, 100 + random.nextInt(60));
            broker.kill();
            broker.restart(random.nextBoolean());
            awaitDone(database, 200 + random.nextInt(60));
            manager.destroyForcibly();
            broker.kill();
            broker.restart(random.nextBoolean());
            var second = manager(database, province, broker.arguments());
            assertThat(ended(second)).as("seed " + SEED).isTrue();
        }
        assertThat(ExampleProvince.executions(database).getFirst()).isEqualTo("COMPLETED");
        assertThat(ExampleProvince.hash(database)).as("seed " + SEED).isEqualTo(ExampleProvince.hash(calm));
    }

    /** Measures; {@code ./gongdan bench workers} runs it. */
    @Test
    @EnabledIfSystemProperty(named = "gongdan.workers.investments", matches = "[1-9][0-9]*")
    void twoWorkersAreFasterThanOne() throws Exception {
        var province = new ExampleProvince(MEASURED, folder);
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

    private Process manager(TestDatabase database, ExampleProvince province, List<String> more) {
        var arguments = new ArrayList<>(RunMain.arguments("2025-06", "0.08", province.position()));
        arguments.addAll(more);
        return kept(new BatchProcess(database, folder).start("manager", RunMain.class, arguments));
    }

    private Process worker(TestDatabase database, TestBroker broker, String name) {
        var arguments = new ArrayList<>(broker.arguments());
        arguments.add("--gongdan.jobs.role=worker");
        arguments.add("--gongdan.jobs.workers=1");
        var worker = kept(new BatchProcess(database, folder).start(name, WorkerMain.class, arguments));
        Awaitility.await().atMost(PATIENCE).until(() -> {
            assertThat(worker.isAlive()).as(log(name)).isTrue();
            return log(name).contains("WORKER READY");
        });
        return worker;
    }

    private Process kept(Process process) {
        processes.add(process);
        return process;
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void awaitDone(TestDatabase database, long many) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !ExampleProvince.executions(database).isEmpty()
                        && (ExampleProvince.done(database) >= many
                                || ExampleProvince.executions(database).getFirst().equals("COMPLETED")));
    }

    private static boolean ended(Process process) throws InterruptedException {
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
