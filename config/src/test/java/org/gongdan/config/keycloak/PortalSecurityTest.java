package org.gongdan.config.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What the portal does with somebody who has not signed in, and what it tells every browser. */
@SpringBootTest(
        classes = {IdentityApp.class, TestIdentity.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class PortalSecurityTest {

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser("http://127.0.0.1:" + port);
    }

    @Test
    void sendsPeopleToTheRealmWithProofKeyAndLanguage() {
        assertThat(location(browser.get("/who"))).endsWith("/oauth2/authorization/gongdan");

        var asked = signInParameters("Accept-Language", "en");
        assertThat(asked.getFirst("client_id")).isEqualTo("gongdan-portal");
        assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.getFirst("code_challenge")).isNotBlank();
        assertThat(asked.getFirst("nonce")).isNotBlank();
        assertThat(asked.getFirst("state")).isNotBlank();
        assertThat(asked.getFirst("ui_locales")).isEqualTo("en");
        assertThat(asked.getFirst("redirect_uri")).contains("/login/oauth2/code/gongdan");
    }

    @Test
    void prefersTheLanguageChosenHereOverThatOfTheBrowser() {
        assertThat(signInParameters().getFirst("ui_locales")).isEqualTo("zh-CN");
        assertThat(signInParameters("Accept-Language", "en", "Cookie", LanguageResolver.COOKIE + "=zh-CN")
                        .getFirst("ui_locales"))
                .isEqualTo("zh-CN");
        assertThat(signInParameters("Accept-Language", "en", "Cookie", LanguageResolver.COOKIE + "=xx<script>")
                        .getFirst("ui_locales"))
                .isEqualTo("en");
    }

    @Test
    void remembersTheLanguageChosen() {
        var cookie = browser.get("/assets/absent.css?lang=en").headers().firstValue("Set-Cookie");
        assertThat(cookie.orElseThrow())
                .startsWith(LanguageResolver.COOKIE + "=en")
                .contains("HttpOnly");
        assertThat(signInParameters("Accept-Language", "zh").getFirst("ui_locales"))
                .isEqualTo("en");
    }

    @Test
    void reloadsThePageWhenAFragmentNeedsASignIn() {
        var answer = browser.get("/who", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).hasValue("true");

        var form = browser.post("/note", Map.of(), "HX-Request", "true");
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    @Test
    void refusesFormsWithoutTheirToken() {
        assertThat(browser.post("/note", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void takesNoTokensOfTheApi() {
        var answer = browser.get("/who", "Authorization", TestTokens.bearer(Role.OPERATOR, null));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void showsTheErrorPageWhenTheRealmSendsSomebodyBackEmptyHanded() {
        var answer = browser.get("/login/oauth2/code/gongdan?error=access_denied&state=unknown");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(browser.get("/login/oauth2/code/gongdan?code=guessed&state=guessed")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void forbidsForeignScriptsAndFrames() {
        var headers = browser.get("/who").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .contains("form-action 'self' https://identity.test")
                .doesNotContain("unsafe", "*");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void servesAssetsToAnyone() {
        assertThat(browser.get("/assets/absent.css").statusCode()).isEqualTo(404);
    }

    @Test
    void describesTheApiWithoutTheCaller() {
        var description = browser.get("/v3/api-docs");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("/api/who").doesNotContain("\"Caller\"", "\"parameters\"");
    }

    private MultiValueMap<String, String> signInParameters(String... headers) {
        var address = location(browser.get("/oauth2/authorization/gongdan", headers));
        assertThat(address).startsWith(TestTokens.ISSUER + "/protocol/openid-connect/auth?");
        return UriComponentsBuilder.fromUriString(address).build().getQueryParams();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
