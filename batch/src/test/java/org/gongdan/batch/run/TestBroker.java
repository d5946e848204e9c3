package org.gongdan.batch.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A RabbitMQ of its own, from the package of the operating system: own name, ports and folder, on loopback, with an own
 * port mapper that ends with it.
 */
final class TestBroker implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final int port = freePort();
    private final int mapperPort = freePort();
    private final int distributionPort = freePort();
    private final Process mapper;
    private Process server;

    /** @param folder an empty one, for this broker alone */
    TestBroker(Path folder) {
        this.folder = folder;
        mapper = launched(
                List.of("epmd", "-address", "127.0.0.1", "-port", String.valueOf(mapperPort)), Map.of(), "mapper");
        server = start();
    }

    int port() {
        return port;
    }

    /** What a batch process is told to find it. */
    List<String> arguments() {
        return List.of(
                "--gongdan.jobs.remote=rabbitmq",
                "--spring.rabbitmq.host=127.0.0.1",
                "--spring.rabbitmq.port=" + port,
                "--spring.rabbitmq.username=guest",
                "--spring.rabbitmq.password=guest");
    }

    /** As when the power fails. */
    void kill() {
        end(server);
    }

    /** @param forgetful whether it comes back without anything that was in it */
    void restart(boolean forgetful) {
        if (forgetful) {
            erase(folder.resolve("mnesia"));
        }
        server = start();
    }

    @Override
    public void close() {
        end(server);
        end(mapper);
    }

    private Process start() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("this test needs RabbitMQ: apt-get install rabbitmq-server");
        }
        var settings = new HashMap<String, String>();
        settings.put("HOME", folder.toString());
        settings.put("ERL_EPMD_PORT", String.valueOf(mapperPort));
        settings.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        settings.put("RABBITMQ_NODENAME", "gongdan-" + port + "@localhost");
        settings.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
        settings.put("RABBITMQ_NODE_PORT", String.valueOf(port));
        settings.put("RABBITMQ_DIST_PORT", String.valueOf(distributionPort));
        settings.put("RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString());
        settings.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        settings.put("RABBITMQ_LOGS", "-");
        settings.put("RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("plugins").toString());
        settings.put("RABBITMQ_CONFIG_FILE", folder.resolve("none").toString());
        settings.put("RABBITMQ_CONF_ENV_FILE", folder.resolve("none").toString());
        settings.put(
                "RABBITMQ_GENERATED_CONFIG_DIR", folder.resolve("generated").toString());
        settings.put("RABBITMQ_PID_FILE", folder.resolve("pid").toString());
        settings.put(
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1} +S 1:1 +sbwt none");
        try {
            Files.writeString(folder.resolve("plugins"), "[].");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var log = folder.resolve("server");
        var started = launched(List.of(PROGRAM.toString()), settings, "server");
        Awaitility.await().atMost(START).until(() -> {
            if (!started.isAlive()) {
                throw new IllegalStateException("the broker ended: " + Files.readString(log));
            }
            return Files.readString(log).contains("Server startup complete");
        });
        return started;
    }

    private Process launched(List<String> command, Map<String, String> settings, String log) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(log).toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("RABBITMQ_"));
            builder.environment().putAll(settings);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The script, the machine it runs, and the helpers of that one. */
    private static void end(Process process) {
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> {
            try {
                each.onExit().get(30, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException("process " + each.pid() + " does not end", e);
            }
        });
    }

    private static void erase(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
