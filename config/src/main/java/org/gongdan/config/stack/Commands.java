package org.gongdan.config.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Short commands of the operating system that are run to their end. */
final class Commands {

    private Commands() {}

    /** Whether a program of this name is on the path. */
    static boolean exists(String program) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static boolean succeeds(List<String> command) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(new File("/dev/null"));
        return exitOf(builder) == 0;
    }

    /** Runs a command with its output in the log; a failure shows the end of it. */
    static void run(String name, List<String> command, Path log) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        if (exitOf(builder) != 0) {
            throw new StackFailure("died", name, LogTail.of(log, 25), log);
        }
    }

    private static int exitOf(ProcessBuilder builder) {
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + builder.command().getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
