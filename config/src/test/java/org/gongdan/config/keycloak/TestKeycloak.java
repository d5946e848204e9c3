package org.gongdan.config.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.gongdan.config.stack.KeycloakProcess;
import org.gongdan.config.stack.Ports;
import org.gongdan.config.stack.PostgresProcess;
import org.gongdan.config.stack.Progress;
import org.gongdan.config.stack.StackFolders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One real Keycloak with our realm for all tests of a JVM, started by the first test that asks and stopped when the
 * JVM ends.
 */
public final class TestKeycloak {

    private final Ports ports = Ports.free();
    private final Path data;
    private final PostgresProcess postgres;
    private final KeycloakProcess keycloak;

    private TestKeycloak() {
        try {
            data = Files.createTempDirectory("gongdan-keycloak-");
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the test realm", e);
        }
        var folders = StackFolders.withData(data);
        postgres = new PostgresProcess(folders, ports, Progress.silent());
        keycloak = new KeycloakProcess(folders, ports, Progress.silent());
    }

    public static TestKeycloak running() {
        return Server.RUNNING;
    }

    public String issuer() {
        return keycloak.issuer();
    }

    /** Where the portal has to listen for the realm to send people back to it. */
    public int portalPort() {
        return ports.portal();
    }

    public String clientSecret(String client) {
        return keycloak.clientSecret(client);
    }

    public String demoPassword(String username) {
        return keycloak.demoPassword(username);
    }

    /** An {@code Authorization} header of a demo user, with a token that the realm issued. */
    public String bearer(String username) {
        return "Bearer " + signIn(username).get("access_token").asString();
    }

    /** All tokens of a demo user. */
    JsonNode signIn(String username) {
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "gongdan-demo",
                "client_secret",
                clientSecret("demo"),
                "username",
                username,
                "password",
                demoPassword(username),
                "scope",
                "openid organization:*");
        return json(new Browser(issuer())
                .post("/protocol/openid-connect/token", form)
                .body());
    }

    String adminPassword() {
        return keycloak.adminPassword();
    }

    String url() {
        return keycloak.url();
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-test-keycloak"));
        postgres.start();
        keycloak.start();
    }

    private void stop() {
        keycloak.stop();
        postgres.stop();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear away " + data, e);
        }
    }

    /** Holds the server, so that it starts with the first use and not before. */
    private static final class Server {
        static final TestKeycloak RUNNING = new TestKeycloak();

        static {
            RUNNING.start();
        }
    }
}
