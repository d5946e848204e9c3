package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.gongdan.config.stack.TestDatabase;
import org.junit.jupiter.api.Test;

/** Ranges done by worker processes over a RabbitMQ, through deaths of workers, of the broker and of the manager. */
class RemoteWorkersIT extends RemoteTest {

    private static final long SEED = Long.getLong("gongdan.seed", System.nanoTime());

    @Test
    void endsTheSameThroughTheDeathOfAWorkerOfTheBrokerAndOfTheManager() throws Exception {
        System.out.println("gongdan.seed=" + SEED);
        var random = new Random(SEED);
        var province = new ExampleProvince(400, true, folder);
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

    private void awaitDone(TestDatabase database, long many) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !ExampleProvince.executions(database).isEmpty()
                        && (ExampleProvince.done(database) >= many
                                || ExampleProvince.executions(database).getFirst().equals("COMPLETED")));
    }
}
