package org.gongdan.subsidy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.gongdan.subsidy.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

class UnforeseenFailuresIT extends ServiceTest {

    private static final RuntimeException FAILED = new IllegalStateException("password=hunter2");

    @Autowired
    private UnforeseenFailures failures;

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void areAProblemThatTellsNothingOfOurs() throws Exception {
        response.getOutputStream().write('{');
        assertThat(failures.resolveException(to("/api/funds"), response, null, FAILED))
                .isNotNull();
        var problem = JSON.readTree(response.getContentAsByteArray());
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(problem.path("type").asString()).isEqualTo("urn:gongdan:problem:internal-error");
        assertThat(problem.path("status").asInt()).isEqualTo(500);
        assertThat(problem.path("instance").asString()).isEqualTo("/api/funds");
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.toString()).doesNotContain("hunter2");
    }

    @Test
    void leaveToOthersWhatIsTheirs() {
        assertThat(failures.resolveException(to("/funds"), response, null, FAILED))
                .isNull();
        assertThat(failures.resolveException(to("/api/funds"), response, null, new AccessDeniedException("no")))
                .isNull();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatIsAwayIsWorthAnotherTry() throws Exception {
        assertThat(failures.resolveException(to("/api/funds"), response, null, nobodyListens()))
                .isNotNull();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(JSON.readTree(response.getContentAsByteArray()).path("type").asString())
                .isEqualTo("urn:gongdan:problem:unavailable");
    }

    @Test
    void aPageWithoutDatabaseIsNotOurMistakeEither() throws Exception {
        assertThat(failures.resolveException(to("/funds"), response, null, nobodyListens()))
                .isNotNull();
        assertThat(response.getStatus()).isEqualTo(503);
    }

    private static RuntimeException nobodyListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/gone", "a", "b")) {
            throw new AssertionError("somebody answered: " + connection);
        } catch (SQLException refused) {
            return new CannotGetJdbcConnectionException("away", refused);
        }
    }

    private static MockHttpServletRequest to(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
