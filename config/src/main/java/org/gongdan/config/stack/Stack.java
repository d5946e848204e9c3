package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** All processes of one data folder, started in the order in which they need each other and stopped in reverse. */
final class Stack {

    private static final long ENOUGH_DISK_BYTES = 2L << 30;

    private final StackFolders folders;
    private final Ports ports;
    private final Progress progress;
    private final List<ServerProcess> processes;

    Stack(StackFolders folders, Ports ports, Progress progress, boolean apps) {
        this.folders = folders;
        this.ports = ports;
        this.progress = progress;
        this.processes = new ArrayList<>(
                List.of(new PostgresProcess(folders, ports, progress), new KeycloakProcess(folders, ports, progress)));
        if (apps) {
            for (var kind : AppProcess.Kind.values()) {
                processes.add(new AppProcess(kind, folders, ports, progress));
            }
        }
    }

    List<ServerProcess> processes() {
        return List.copyOf(processes);
    }

    /** Starts what does not run yet; a failure stops again what this call has started. */
    void up() {
        alone(() -> {
            var missing =
                    processes.stream().filter(process -> !process.isRunning()).toList();
            if (missing.isEmpty()) {
                progress.say("already-up", Addresses.of(ports).portal());
                return;
            }
            requireDisk();
            missing.forEach(process -> requireFreePorts(process.name()));
            PortNote.keep(folders.data(), ports.portal());
            start(missing);
            RunningStack.write(folders, ports);
            progress.say("up", Addresses.of(ports).portal());
        });
    }

    /** Stops every process that was started from this data folder, and no other. */
    void down() {
        alone(() -> {
            var stopped = stop(processes.reversed());
            RunningStack.forget(folders);
            progress.say(stopped ? "down" : "already-down");
        });
    }

    /** When the user interrupts, the Java machine goes down, and the hook undoes instead of this thread. */
    private void start(List<ServerProcess> missing) {
        var started = new ConcurrentLinkedDeque<ServerProcess>();
        var undo = new Thread(() -> stop(started));
        Runtime.getRuntime().addShutdownHook(undo);
        try {
            for (var process : missing) {
                started.push(process);
                process.start();
            }
            takeBack(undo);
        } catch (RuntimeException e) {
            if (takeBack(undo)) {
                stop(started);
            }
            throw e;
        }
    }

    /** False when the hook runs already; it has ended by the time this returns. */
    private static boolean takeBack(Thread undo) {
        try {
            return Runtime.getRuntime().removeShutdownHook(undo);
        } catch (IllegalStateException goingDown) {
            try {
                undo.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
    }

    private boolean stop(Iterable<ServerProcess> inOrder) {
        var stopped = false;
        for (var process : inOrder) {
            if (process.isRunning()) {
                progress.during("stopping", process::stop, process.name());
                stopped = true;
            }
        }
        return stopped;
    }

    private void requireFreePorts(String name) {
        ports.byPurpose().forEach((purpose, port) -> {
            if (purpose.startsWith(name) && !Ports.isFree(port)) {
                throw new StackFailure("port-taken", String.valueOf(port), purpose);
            }
        });
    }

    private void requireDisk() {
        try {
            var free = Files.getFileStore(folders.data()).getUsableSpace();
            if (free < ENOUGH_DISK_BYTES) {
                throw new StackFailure("disk-full", folders.data().toString(), String.valueOf(free >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + folders.data(), e);
        }
    }

    /** Two launchers must not start or stop the same stack at the same time; the second one waits. */
    private void alone(Runnable work) {
        var lockFile = StackFolders.createPrivate(folders.run()).resolve("lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + lockFile, e);
        }
    }
}
