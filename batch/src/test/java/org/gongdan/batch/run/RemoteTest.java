package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gongdan.config.stack.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Managers and workers as processes of their own, all gone when the test has ended. */
abstract class RemoteTest {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (var process : processes) {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    Process manager(TestDatabase database, ExampleProvince province, List<String> more) {
        var arguments = new ArrayList<>(RunMain.arguments("2025-06", "0.08", province.position()));
        arguments.addAll(more);
        return kept(new BatchProcess(database, folder).start("manager", RunMain.class, arguments));
    }

    Process worker(TestDatabase database, TestBroker broker, String name) {
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

    static boolean ended(Process process) throws InterruptedException {
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
