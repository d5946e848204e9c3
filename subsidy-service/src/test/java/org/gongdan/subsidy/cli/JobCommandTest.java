package org.gongdan.subsidy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a batch API that answers as written down here. */
class JobCommandTest {

    private static final String RUN = "/api/jobs/roi-reconciliation/runs/7";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> requests = new ArrayList<>();
    private final Deque<String> runs = new ArrayDeque<>();
    private HttpServer batch;
    private int startStatus = 202;
    private String startBody = "{\"runId\":7,\"status\":\"STARTING\"}";

    @BeforeEach
    void start() throws IOException {
        batch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        batch.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            var starting = exchange.getRequestMethod().equals("POST");
            var answer = (starting ? startBody : runs.remove()).getBytes(StandardCharsets.UTF_8);
            if (starting) {
                exchange.getResponseHeaders().add("Location", RUN);
            }
            exchange.sendResponseHeaders(starting ? startStatus : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        batch.start();
    }

    @AfterEach
    void stop() {
        batch.stop(0);
    }

    @Test
    void followsTheRunUntilItIsComplete() {
        runs.add("{\"status\":\"STARTED\",\"done\":1,\"total\":3}");
        runs.add("{\"status\":\"COMPLETED\",\"done\":3,\"total\":3}");

        assertThat(run("roi-reconciliation", "--period", "2026-11", "--rate", "0.08"))
                .isZero();

        assertThat(requests)
                .containsExactly(
                        "POST /api/jobs/roi-reconciliation/runs {\"period\":\"2026-11\",\"rate\":\"0.08\"}",
                        "GET " + RUN + " ",
                        "GET " + RUN + " ");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"COMPLETED\"");
    }

    @Test
    void failsWithTheRun() {
        runs.add("{\"status\":\"FAILED\",\"failure\":\"disk full\"}");
        assertThat(run("roi-reconciliation")).isEqualTo(CommandFailed.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("FAILED", "disk full");
    }

    @Test
    void tellsWhyItWasNotStarted() {
        startStatus = 409;
        startBody = "{\"detail\":\"该期间已对账完成\"}";
        assertThat(run("roi-reconciliation")).isEqualTo(CommandFailed.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("该期间已对账完成");
    }

    @Test
    void tellsWhenNobodyAnswers() {
        batch.stop(0);
        assertThat(run("roi-reconciliation")).isEqualTo(CommandFailed.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("无法连接").doesNotContain("Exception");
    }

    private int run(String... arguments) {
        Map<String, String> environment = Map.of();
        var line = new CommandLine(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Words.in(environment));
        var address = URI.create("http://localhost:" + batch.getAddress().getPort());
        return line.run(
                () -> JobCommand.run(JobCommand.read(List.of(arguments), line.words()), line, address, () -> "token"));
    }
}
