package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * PostgreSQL's own note of who serves a data folder.
 *
 * <p>After a crash the note stays behind. PostgreSQL looks only whether a process of that id is alive, so after a
 * reboot any process that happens to have the id would keep the database from starting.
 */
final class PostmasterPid {

    private final Path cluster;

    private PostmasterPid(Path cluster) {
        this.cluster = cluster;
    }

    static PostmasterPid of(Path cluster) {
        return new PostmasterPid(cluster);
    }

    void clearIfStale() {
        var file = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            if (ProcessHandle.of(pid).filter(this::servesThisFolder).isPresent()) {
                throw new StackFailure("postgres-elsewhere", cluster.toString(), String.valueOf(pid));
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElse(false);
    }
}
