package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * One more batch process that does partitions handed out over RabbitMQ, in the foreground until Ctrl-C. Where the broker
 * is, is told by {@code SPRING_RABBITMQ_*} as to batch itself; it listens on free ports, so any number may run.
 */
final class BatchWorker {

    private final StackFolders folders;
    private final Map<String, String> environment;

    /** @param environment what batch itself is told */
    BatchWorker(StackFolders folders, Map<String, String> environment) {
        this.folders = folders;
        this.environment = environment;
    }

    /** @return the exit code of the process */
    int run() {
        var jar = new BootApp(folders, AppProcess.Kind.BATCH.module()).jar();
        var builder = new ProcessBuilder(List.of(
                        JavaCommand.java(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Duser.timezone=Asia/Shanghai",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString()))
                .inheritIO();
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("MANAGEMENT_SERVER_PORT", "0");
        builder.environment().put("GONGDAN_JOBS_ROLE", "worker");
        builder.environment().put("GONGDAN_JOBS_REMOTE", "rabbitmq");
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
