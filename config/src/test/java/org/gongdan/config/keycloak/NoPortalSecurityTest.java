package org.gongdan.config.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** A process without pages, such as the batch: the API only. */
@SpringBootTest(
        classes = {IdentityApp.class, TestIdentity.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "gongdan.portal.enabled=false"})
class NoPortalSecurityTest {

    @LocalServerPort
    private int port;

    @Test
    void closesEverythingButTheApi(@Autowired ApplicationContext context) {
        var browser = new Browser("http://127.0.0.1:" + port);
        var operator = TestTokens.bearer(Role.OPERATOR, null);
        assertThat(browser.get("/api/who", "Authorization", operator).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/who").statusCode()).isEqualTo(401);
        assertThat(browser.get("/who", "Authorization", operator).statusCode()).isEqualTo(403);
        assertThat(browser.get("/oauth2/authorization/gongdan").statusCode()).isEqualTo(401);
        assertThat(browser.get("/actuator", "Authorization", operator).statusCode())
                .isEqualTo(200);
        assertThat(context.getBeansOfType(ClientRegistrationRepository.class)).isEmpty();
    }
}
