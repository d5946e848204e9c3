package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is written down about a process that was started, so that a later launcher finds it again.
 *
 * @param startedAt when the system says the process began; with the id it tells the process from a later one
 *     that was given the same id
 */
record ProcessRecord(String name, long pid, Instant startedAt, List<Integer> ports, String log) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The system derives a start time from the boot time, which moves a little when the clock is set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(String name, ProcessHandle process, List<Integer> ports, Path log) {
        // one that has ended at once tells no start; then no later process is taken for it either
        var startedAt = process.info().startInstant().orElse(Instant.EPOCH);
        return new ProcessRecord(name, process.pid(), startedAt, List.copyOf(ports), log.toString());
    }

    static Optional<ProcessRecord> read(Path folder, String name) {
        var file = file(folder, name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(file.toFile(), ProcessRecord.class));
    }

    void write(Path folder) {
        StackFolders.createPrivate(folder);
        var file = file(folder, name);
        var draft = file.resolveSibling(name + ".new");
        try {
            Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    static void delete(Path folder, String name) {
        try {
            Files.deleteIfExists(file(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the record of " + name, e);
        }
    }

    /** The process, if it still runs and is the one that was recorded. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(instant -> Duration.between(startedAt, instant).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(false);
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".json");
    }
}
