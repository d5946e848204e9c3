package org.gongdan.config.stack;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A PostgreSQL server of a test's own, which can be killed like a machine that loses power, and started again. */
public final class KillablePostgres implements AutoCloseable {

    private final StackFolders folders;
    private final PostgresProcess server;

    /** @param data where it keeps its files */
    public KillablePostgres(Path data) {
        folders = StackFolders.withData(data);
        server = new PostgresProcess(folders, Ports.free(), Progress.silent());
        server.start();
    }

    public TestDatabase database() {
        return new TestDatabase(server.url("gongdan"), "gongdan", server.password("gongdan"));
    }

    /** Kills the server and all its sessions at once; nothing is told to anybody. */
    public void kill() {
        var postmaster = ProcessRecord.read(folders.run(), PostgresProcess.NAME)
                .flatMap(ProcessRecord::process)
                .orElseThrow();
        var sessions = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !postmaster.isAlive() && sessions.stream().noneMatch(ProcessHandle::isAlive));
    }

    public void restart() {
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }
}
