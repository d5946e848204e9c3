package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.gongdan.config.stack.TestDatabase;

/**
 * One run, done by processes that are killed at random points, again and again until one gets through.
 *
 * @param arguments what to run, see {@link RunMain}
 */
record KillDrill(ExampleProvince province, Path folder, List<String> arguments) {

    private static final int KILLS_OF_ONE_RUN = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * @param left what a run leaves behind, as a text
     * @return what all of them left behind, killed or not
     */
    String endsTheSame(int kills, long seed, Function<TestDatabase, String> left) throws InterruptedException {
        var random = new Random(seed);
        var calm = province.copy();
        var took = undisturbed(calm);
        var wanted = left.apply(calm);
        var hit = 0;
        while (hit < kills) {
            var database = province.copy();
            for (var each = 0; each < KILLS_OF_ONE_RUN && hit < kills; each++) {
                // what one leaves undone the next goes on with: together they fall on all of the run
                if (!killAmidst(database, random.nextLong(2 * took / KILLS_OF_ONE_RUN))) {
                    break;
                }
                hit++;
            }
            assertThat(end(start(database))).as("seed " + seed).isTrue();
            assertThat(ExampleProvince.executions(database).getFirst()).isEqualTo("COMPLETED");
            assertThat(left.apply(database)).as("seed " + seed).isEqualTo(wanted);
            province.drop(database);
            System.out.println(hit + " kills amidst runs, all ends equal");
        }
        return wanted;
    }

    /** @return how many milliseconds it was at work */
    long undisturbed(TestDatabase database) throws InterruptedException {
        var process = start(database);
        awaitWork(database, process);
        var began = System.nanoTime();
        awaitEnd(database, process);
        var took = Duration.ofNanos(System.nanoTime() - began).toMillis();
        assertThat(end(process)).isTrue();
        return Math.max(took, 200);
    }

    /** @return whether the process was still at work when it was killed */
    private boolean killAmidst(TestDatabase database, long afterMillis) throws InterruptedException {
        var process = start(database);
        awaitWork(database, process);
        var _ = process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return ExampleProvince.executions(database).getFirst().equals("STARTED");
    }

    /** Each process begins an execution of its own; that of the one before it is then no longer the newest. */
    void awaitWork(TestDatabase database, Process process) {
        var before = ExampleProvince.executions(database).size();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            var executions = ExampleProvince.executions(database);
            return !process.isAlive()
                    || executions.size() > before && executions.getFirst().equals("STARTED");
        });
    }

    private static void awaitEnd(TestDatabase database, Process process) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !process.isAlive()
                        || !ExampleProvince.executions(database).getFirst().startsWith("START"));
    }

    Process start(TestDatabase database) {
        return new BatchProcess(database, folder).start("log", RunMain.class, arguments);
    }

    static boolean end(Process process) throws InterruptedException {
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
