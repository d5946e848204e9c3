package org.gongdan.config.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.HtmlUtils;

/** Signing in and out with a browser, from the portal through the real Keycloak and back. */
@SpringBootTest(
        classes = IdentityApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "server.address=127.0.0.1")
class PortalSignInIT {

    private static final TestKeycloak KEYCLOAK = TestKeycloak.running();
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private Browser browser;

    @DynamicPropertySource
    static void realm(DynamicPropertyRegistry properties) {
        properties.add("server.port", KEYCLOAK::portalPort);
        properties.add("gongdan.issuer", KEYCLOAK::issuer);
        properties.add("gongdan.portal.client-secret", () -> KEYCLOAK.clientSecret("portal"));
    }

    @BeforeEach
    void open() {
        // The realm sends people back to "localhost", and cookies go by name.
        browser = new Browser("http://localhost:" + KEYCLOAK.portalPort());
    }

    @Test
    void signsInAndOut() {
        var page = signIn("a-signatory");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("\"a-signatory\"", "[\"ENTERPRISE_SIGNATORY\"]", "\"914419001234567881\"");
        var byToken = new Browser("http://localhost:" + KEYCLOAK.portalPort())
                .get("/api/who", "Authorization", KEYCLOAK.bearer("a-signatory"));
        assertThat(byToken.body()).as("the same caller by token").isEqualTo(page.body());

        var csrf = browser.get("/csrf").body();
        var goodbye = follow(browser.post("/logout", Map.of("_csrf", csrf)));
        assertThat(goodbye.body()).as("signed out at the realm too").containsPattern(FORM);
    }

    @Test
    void givesASessionANewNameAtSignIn() {
        browser.get("/who");
        var before = browser.cookie("JSESSIONID");
        signIn("officer");
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void keepsAWrongPasswordOut() {
        var answer = signIn("b-preparer", "wrong-Passw0rd-1");
        assertThat(answer.body()).containsPattern(FORM);
        assertThat(browser.get("/who").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh-CN, 登录到 共担", "en, en, Sign in to 共担", "fr, zh-CN, 登录到 共担"})
    void asksForThePasswordInTheLanguageOfThePerson(String asked, String spoken, String title) {
        var page = follow(browser.get("/who", "Accept-Language", asked), "Accept-Language", asked);
        assertThat(page.body()).contains("lang=\"" + spoken + "\"", "<title>" + title);
    }

    @Test
    void insistsOnTheProofKey() {
        var address = follow(browser.get("/who")).uri().toString().replaceAll("&code_challenge[^&]*", "");
        var answer = browser.get(address);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("error=invalid_request");
    }

    private HttpResponse<String> signIn(String username) {
        return signIn(username, KEYCLOAK.demoPassword(username));
    }

    private HttpResponse<String> signIn(String username, String password) {
        var form = FORM.matcher(follow(browser.get("/who")).body());
        assertThat(form.find()).as("the sign-in page").isTrue();
        return follow(browser.post(
                HtmlUtils.htmlUnescape(form.group(1)), Map.of("username", username, "password", password)));
    }

    /** Goes where the answers point to, as a browser would, until there is a page. */
    private HttpResponse<String> follow(HttpResponse<String> first, String... headers) {
        var answer = first;
        for (var steps = 0; answer.statusCode() / 100 == 3; steps++) {
            assertThat(steps).as("redirects in a circle").isLessThan(10);
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = browser.get(next.toString(), headers);
        }
        return answer;
    }
}
