package org.gongdan.subsidy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestIdentity;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.config.stack.TestDatabase;
import org.gongdan.config.stack.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service over HTTP on a real PostgreSQL, with tokens signed here instead of by Keycloak. One service serves
 * all the tests of a run, so each test makes its own data and looks at nothing else.
 */
@SpringBootTest(
        classes = SubsidyServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // so that a test need not send thousands of commands to see one
        properties = "gongdan.funds.events-per-snapshot=500")
@Import(TestIdentity.class)
public abstract class ServiceTest {

    protected static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        // a test that names a database of its own takes precedence, whatever order the properties are added in
        registry.add("spring.datasource.url", () -> "${own.database.url:" + Shared.DATABASE.url() + "}");
        registry.add(
                "spring.datasource.username",
                () -> "${own.database.service:${own.database.username:" + Shared.DATABASE.serviceUsername() + "}}");
        registry.add("spring.datasource.password", () -> "${own.database.password:" + Shared.DATABASE.password() + "}");
        registry.add("spring.flyway.user", () -> "${own.database.username:" + Shared.DATABASE.username() + "}");
        registry.add("spring.flyway.password", () -> "${own.database.password:" + Shared.DATABASE.password() + "}");
        registry.add("gongdan.data", () -> Shared.DATA.toString());
        registry.add("management.server.port", () -> "0");
        registry.add("gongdan.issuer", () -> TestTokens.ISSUER);
        registry.add("gongdan.audience", () -> TestTokens.AUDIENCE);
        registry.add("gongdan.portal.client-secret", () -> "a secret for tests");
    }

    /** The owner of the database, who may do what the service may not, such as change what has happened. */
    protected JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password")));
    }

    /** What came back: the body is a missing node when there was none. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

        /** The last part of the problem type, such as {@code not-a-draft}; empty when it is no problem. */
        public String problem() {
            return body.path("type").asString("").replace("urn:gongdan:problem:", "");
        }

        public @Nullable String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }
    }

    protected static String as(Role role) {
        return TestTokens.bearer(role, null);
    }

    protected static String as(String username, Role role) {
        return TestTokens.bearer(username, Set.of(role), null);
    }

    protected static String as(Role role, String uscc) {
        return TestTokens.bearer(role, uscc);
    }

    protected static String as(String username, Role role, String uscc) {
        return TestTokens.bearer(username, Set.of(role), uscc);
    }

    protected Answer get(String path, String bearer, String... headers) {
        return send("GET", path, null, bearer, headers);
    }

    protected Answer post(String path, @Nullable Object body, String bearer, String... headers) {
        return send("POST", path, body, bearer, headers);
    }

    protected Answer put(String path, @Nullable Object body, String bearer, String... headers) {
        return send("PUT", path, body, bearer, headers);
    }

    /** @param body JSON text as it is, or anything that Jackson turns into it */
    protected Answer send(String method, String path, @Nullable Object body, String bearer, String... headers) {
        var json = body == null ? "" : body instanceof String text ? text : JSON.writeValueAsString(body);
        var request = HttpRequest.newBuilder(url(path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .setHeader("Authorization", bearer)
                .setHeader("Content-Type", "application/json");
        for (var each = 0; each < headers.length; each += 2) {
            request.setHeader(headers[each], headers[each + 1]);
        }
        return send(request.build());
    }

    protected Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
            return new Answer(response.statusCode(), body, response);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    protected URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static final class Shared {
        static final TestDatabase DATABASE = TestPostgres.createDatabase();
        static final Path DATA = temporary();

        private static Path temporary() {
            try {
                return Files.createTempDirectory("gongdan-data");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
