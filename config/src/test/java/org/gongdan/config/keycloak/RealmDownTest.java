package org.gongdan.config.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongdan.config.stack.Ports;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application starts without Keycloak, and says that it is Keycloak that is missing. */
@SpringBootTest(
        classes = IdentityApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "gongdan.portal.client-secret=a secret for tests"})
class RealmDownTest {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void nobodyListens(DynamicPropertyRegistry properties) {
        var free = Ports.free().keycloak();
        properties.add("gongdan.issuer", () -> "http://127.0.0.1:" + free + "/realms/gongdan");
    }

    @Test
    void asksToTryAgainInsteadOfBlamingTheToken() {
        var browser = new Browser("http://127.0.0.1:" + port);
        for (var i = 0; i < 3; i++) {
            var answer = browser.get("/api/who", "Authorization", TestTokens.bearer(Role.OFFICER, null));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("\"urn:gongdan:problem:identity-unavailable\"", "请稍后重试")
                    .doesNotContain("Exception", "Connection");
        }
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/who").statusCode()).isEqualTo(302);
    }
}
