package org.gongdan.subsidy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a service that answers as written down here. */
class CatalogueCommandTest {

    private static final Path FOLDER = Path.of("../config/catalogue");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> requests = new ArrayList<>();
    private HttpServer service;
    private int refusedAt = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            exchange.getRequestBody().readAllBytes();
            var refused = requests.size() >= refusedAt;
            var answer = refused
                    ? "{\"detail\":\"too old\"}"
                    : "{\"scenario\":{\"code\":\"scenario-%d\",\"version\":1}}".formatted(requests.size());
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused ? 409 : 201, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void publishesEveryScenarioOfAFolder() {
        var files = CatalogueCommand.filesOf(List.of(FOLDER.toString()), words());
        run(files);
        assertThat(requests)
                .hasSize(files.size())
                .hasSizeGreaterThanOrEqualTo(12)
                .containsOnly("POST /api/catalogue/scenarios application/yaml");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("scenario-1").contains("scenario-12");
    }

    @Test
    void endsAtTheFirstThatIsRefusedAndNamesIt() {
        refusedAt = 2;
        var files = CatalogueCommand.filesOf(List.of(FOLDER.toString()), words());
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> run(files))
                .withMessageContaining(files.get(1).toString())
                .withMessageContaining("too old");
        assertThat(requests).hasSize(2);
    }

    @Test
    void saysWhatItNeedsAndWhatItCannotRead() {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> CatalogueCommand.filesOf(List.of(), words()))
                .withMessageContaining("gongdan catalogue");
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> run(List.of(Path.of("nowhere.yaml"))))
                .withMessageContaining("nowhere.yaml");
    }

    private void run(List<Path> files) {
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var line = new CommandLine(stream, stream, Map.of(), words());
        var address = URI.create("http://localhost:" + service.getAddress().getPort());
        CatalogueCommand.run(files, line, address, () -> "token");
    }

    private static Words words() {
        return Words.in(Map.of());
    }
}
