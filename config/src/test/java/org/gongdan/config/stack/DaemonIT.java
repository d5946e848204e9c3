package org.gongdan.config.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path data;

    private Daemon daemon;

    @BeforeEach
    void name() {
        daemon = new Daemon("some-service", new StackFolders(data, data, data), List.of(8080));
    }

    @Test
    void showsTheEndOfTheLogWhenTheProcessDies() {
        var process = daemon.start(List.of("sh", "-c", "echo cannot open the ledger; exit 3"), environment -> {});
        assertThatThrownBy(() -> daemon.awaitReady(process, () -> false, PATIENCE))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("some-service ended unexpectedly")
                .hasMessageContaining("cannot open the ledger");
    }

    @Test
    void stopsHarderWhatDoesNotListen() {
        var process = daemon.start(
                List.of("sh", "-c", "trap '' TERM; echo ready; while true; do sleep 1; done"), environment -> {});
        daemon.awaitReady(process, () -> logHas("ready"), PATIENCE);
        assertThat(daemon.stop("TERM", Duration.ofMillis(300), "KILL")).isTrue();
        assertThat(process.isAlive()).isFalse();
        assertThat(daemon.running()).isEmpty();
    }

    @Test
    void livesInASessionOfItsOwnSoThatCtrlCDoesNotReachIt() {
        var process = daemon.start(
                List.of("sh", "-c", "cut -d' ' -f1,6 /proc/$$/stat; echo ready; exec sleep 60"), environment -> {});
        daemon.awaitReady(process, () -> logHas("ready"), PATIENCE);
        assertThat(daemon.log()).content().startsWith(process.pid() + " " + process.pid());
        daemon.stop("TERM", PATIENCE, "KILL");
    }

    @Test
    void keepsTheLogOfTheRunBefore() {
        daemon.start(List.of("echo", "first"), environment -> {}).onExit().join();
        daemon.start(List.of("echo", "second"), environment -> {}).onExit().join();
        assertThat(daemon.log()).hasContent("second");
        assertThat(data.resolve("log/some-service.log.1")).hasContent("first");
    }

    @Test
    void seesThatAPortIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(other.getLocalPort())).isFalse();
        }
        assertThat(Ports.isFree(Ports.free().portal())).isTrue();
    }

    private boolean logHas(String text) {
        try {
            return Files.readString(daemon.log()).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
