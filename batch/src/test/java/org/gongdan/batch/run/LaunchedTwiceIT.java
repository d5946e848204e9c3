package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same run launched from two processes at once: four times, or as often as {@code -Dgongdan.launches} says. */
class LaunchedTwiceIT {

    private static final int LAUNCHES = Integer.getInteger("gongdan.launches", 4);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    @Test
    void isExecutedOnce() throws Exception {
        var province = new ExampleProvince(40, false, folder);
        var database = province.copy();
        var jdbc = JdbcClient.create(database.dataSource());
        var processes = new ArrayList<Process>();
        try (var gate = database.dataSource().getConnection()) {
            gate.createStatement().execute("select pg_advisory_lock(" + LaunchMain.GATE + ")");
            for (var name : List.of("first", "second")) {
                var arguments = new ArrayList<>(RunMain.arguments("2025-06", "0.08", province.position()));
                arguments.add("--run.launches=" + LAUNCHES / 2);
                processes.add(new BatchProcess(database, folder).start(name, LaunchMain.class, arguments));
            }
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> jdbc.sql(
                                            "select count(*) from pg_locks where locktype = 'advisory' and objid = :gate and not granted")
                                    .param("gate", LaunchMain.GATE)
                                    .query(Long.class)
                                    .single()
                            == 2);
        }
        var launched = 0;
        for (var name : List.of("first", "second")) {
            var process = processes.removeFirst();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            launched += Files.readAllLines(folder.resolve(name)).stream()
                    .filter(line -> line.startsWith("LAUNCHED "))
                    .mapToInt(line -> Integer.parseInt(line.substring(9)))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(launched).as("launches that were accepted").isEqualTo(1);
        assertThat(ExampleProvince.executions(database)).containsExactly("COMPLETED");
        System.out.println(LAUNCHES + " launches from two processes, " + launched + " execution");
    }
}
