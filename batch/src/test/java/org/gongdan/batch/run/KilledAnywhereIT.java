package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gongdan.config.stack.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes at random points of a run, again and again until it gets through: what it leaves behind is what an
 * undisturbed run leaves. Three hits, or as many as {@code -Dgongdan.kills} says; the seed is {@code -Dgongdan.seed}.
 */
class KilledAnywhereIT {

    private static final int KILLS = Integer.getInteger("gongdan.kills", 3);
    private static final int KILLS_OF_ONE_RUN = 5;
    private static final long SEED = Long.getLong("gongdan.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void endsAsAnUndisturbedRunDoes() throws Exception {
        System.out.println("gongdan.seed=" + SEED);
        var random = new Random(SEED);
        var province = new ExampleProvince(KILLS > 3 ? 400 : 200, true, folder);
        var calm = province.copy();
        var took = undisturbed(calm, province.position());
        var wanted = ExampleProvince.hash(calm);
        assertThat(wanted).isNotNull().doesNotStartWith("0 ");
        var hit = 0;
        while (hit < KILLS) {
            var database = province.copy();
            for (var each = 0; each < KILLS_OF_ONE_RUN && hit < KILLS; each++) {
                if (!killAmidst(database, province.position(), random.nextLong(took))) {
                    break;
                }
                hit++;
            }
            assertThat(end(start(database, province.position()))).as("seed " + SEED).isTrue();
            assertThat(ExampleProvince.executions(database).getFirst()).isEqualTo("COMPLETED");
            assertThat(ExampleProvince.hash(database)).as("seed " + SEED).isEqualTo(wanted);
            province.drop(database);
            System.out.println(hit + " kills amidst runs, all ends equal");
        }
        System.out.println("hash " + wanted);
    }

    /** As an operator does who installs an update in the middle of a run. */
    @Test
    void isTakenUpAfterAnOrderlyShutdown() throws Exception {
        var province = new ExampleProvince(200, true, folder);
        var calm = province.copy();
        var took = undisturbed(calm, province.position());
        var database = province.copy();
        var process = start(database, province.position());
        awaitWork(database, process);
        var _ = process.waitFor(took / 3, TimeUnit.MILLISECONDS);
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ExampleProvince.executions(database)).containsExactly("STARTED");
        assertThat(ExampleProvince.done(database)).isLessThan(200);
        assertThat(end(start(database, province.position()))).isTrue();
        assertThat(ExampleProvince.executions(database)).containsExactly("COMPLETED", "FAILED");
        assertThat(ExampleProvince.hash(database)).isEqualTo(ExampleProvince.hash(calm));
    }

    /** @return how many milliseconds it was at work */
    private long undisturbed(TestDatabase database, long position) throws InterruptedException {
        var process = start(database, position);
        awaitWork(database, process);
        var began = System.nanoTime();
        awaitEnd(database, process);
        var took = Duration.ofNanos(System.nanoTime() - began).toMillis();
        assertThat(end(process)).isTrue();
        return Math.max(took, 200);
    }

    /** @return whether the process was still at work when it was killed */
    private boolean killAmidst(TestDatabase database, long position, long afterMillis) throws InterruptedException {
        var process = start(database, position);
        awaitWork(database, process);
        var _ = process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return ExampleProvince.executions(database).getFirst().equals("STARTED");
    }

    /** Each process begins an execution of its own; that of the one before it is then no longer the newest. */
    private void awaitWork(TestDatabase database, Process process) {
        var before = ExampleProvince.executions(database).size();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            var executions = ExampleProvince.executions(database);
            return !process.isAlive()
                    || executions.size() > before && executions.getFirst().equals("STARTED");
        });
    }

    private void awaitEnd(TestDatabase database, Process process) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !process.isAlive()
                        || !ExampleProvince.executions(database).getFirst().startsWith("START"));
    }

    private Process start(TestDatabase database, long position) {
        return new BatchProcess(database, folder)
                .start("log", RunMain.class, RunMain.arguments("2025-06", "0.08", position));
    }

    private static boolean end(Process process) throws InterruptedException {
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
