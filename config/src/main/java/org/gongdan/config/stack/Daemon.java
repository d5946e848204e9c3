package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One process that outlives the launcher: started apart from its terminal, recorded, found again, stopped. */
final class Daemon {

    private static final long POLL_MILLIS = 50;
    private static final int TAIL_LINES = 25;

    private final String name;
    private final StackFolders folders;
    private final List<Integer> ports;

    Daemon(String name, StackFolders folders, List<Integer> ports) {
        this.name = name;
        this.folders = folders;
        this.ports = List.copyOf(ports);
    }

    String name() {
        return name;
    }

    Path log() {
        return folders.logs().resolve(name + ".log");
    }

    Optional<ProcessRecord> record() {
        return ProcessRecord.read(folders.run(), name);
    }

    Optional<ProcessHandle> running() {
        return record().flatMap(ProcessRecord::process);
    }

    /** Starts the command with the environment changed as asked, its output in the log, no input. */
    ProcessHandle start(List<String> command, Consumer<Map<String, String>> environment) {
        StackFolders.createPrivate(folders.logs());
        keepPreviousLog();
        var builder = new ProcessBuilder(apartFromTerminal(command))
                .directory(folders.data().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        environment.accept(builder.environment());
        try {
            var process = builder.start().toHandle();
            ProcessRecord.of(name, process, ports, log()).write(folders.run());
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /** Waits until the condition holds; fails with the end of the log when the process dies or the time is over. */
    void awaitReady(ProcessHandle process, BooleanSupplier ready, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StackFailure("died", name, LogTail.of(log(), TAIL_LINES), log());
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure("not-ready", name, patience.toSeconds(), LogTail.of(log(), TAIL_LINES), log());
            }
            pause();
        }
    }

    /** Stops the recorded process by the signal, and harder when it does not listen; does nothing if it is gone. */
    boolean stop(String signal, Duration patience, String lastSignal) {
        var running = running();
        running.ifPresent(process -> {
            signal(process, signal);
            if (!ended(process, patience)) {
                signal(process, lastSignal);
                if (!ended(process, patience)) {
                    throw new StackFailure("not-stopped", name, String.valueOf(process.pid()));
                }
            }
        });
        ProcessRecord.delete(folders.run(), name);
        return running.isPresent();
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for " + process.pid(), e);
        }
    }

    /** Java itself can only send TERM and KILL; the shell's own kill is there even where no such program is. */
    private static void signal(ProcessHandle process, String signal) {
        Commands.succeeds(List.of("sh", "-c", "kill -" + signal + " " + process.pid()));
    }

    /** In a session of its own a process does not get the Ctrl-C that is meant for the launcher. */
    private static List<String> apartFromTerminal(List<String> command) {
        var apart = new ArrayList<String>();
        if (Commands.exists("setsid")) {
            apart.add("setsid");
        } else if (Commands.exists("perl")) {
            apart.addAll(List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV"));
        }
        apart.addAll(command);
        return apart;
    }

    private void keepPreviousLog() {
        try {
            if (Files.exists(log())) {
                Files.move(log(), log().resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + log(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
