package org.gongdan.config.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of token that must not open the API, against the real server. */
@SpringBootTest(
        classes = {IdentityApp.class, TestIdentity.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class TokenBatteryTest {

    private static final String USCC = "914419001234567881";

    private final Browser browser;

    TokenBatteryTest(@Autowired @LocalServerPort int port) {
        browser = new Browser("http://127.0.0.1:" + port);
    }

    static Stream<Arguments> refusedTokens() throws JOSEException {
        var hour = Duration.ofHours(1);
        return Stream.of(
                Arguments.of("garbage", "x.y.z"),
                Arguments.of("not signed", new PlainJWT(good().build()).serialize()),
                Arguments.of("signature cut off", cut(signed(good()))),
                Arguments.of("claims exchanged", exchanged(signed(good()))),
                Arguments.of("HS256 with the public key as secret", hmacWithPublicKey()),
                Arguments.of("RS512", TestTokens.sign(good().build(), TestTokens.KEY, JWSAlgorithm.RS512, "test-key")),
                Arguments.of("no audience", signed(good().audience(List.of()))),
                Arguments.of("other audience", signed(good().audience("account"))),
                Arguments.of("no issuer", signed(good().issuer(null))),
                Arguments.of("other realm", signed(good().issuer(TestTokens.ISSUER + "2"))),
                Arguments.of(
                        "expired",
                        signed(good().expirationTime(Date.from(Instant.now().minus(hour))))),
                Arguments.of("no expiry", signed(good().expirationTime(null))),
                Arguments.of(
                        "not yet valid",
                        signed(good().notBeforeTime(Date.from(Instant.now().plus(hour))))),
                Arguments.of("ID token", signed(good().claim("typ", "ID"))),
                Arguments.of("refresh token", signed(good().claim("typ", "Refresh"))),
                Arguments.of("no kind", signed(good().claim("typ", null))),
                Arguments.of("no subject", signed(good().subject(null))),
                Arguments.of("unknown key", TestTokens.sign(good().build(), TestTokens.newKey("another"))),
                Arguments.of("other key, known id", TestTokens.sign(good().build(), TestTokens.newKey("test-key"))),
                Arguments.of(
                        "no key id, other key",
                        TestTokens.sign(good().build(), TestTokens.newKey("x"), JWSAlgorithm.RS256, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedTokens")
    void refuses(String kind, String token) {
        var answer = browser.get("/api/who", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).as(kind).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body())
                .contains("\"urn:gongdan:problem:unauthenticated\"")
                .doesNotContain("Exception");
    }

    @Test
    void refusesNoTokenAndOtherSchemes() {
        assertThat(browser.get("/api/who").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/who", "Authorization", "Basic YTpi").statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/api/who?access_token=" + signed(good())).statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/api/absent").statusCode()).isEqualTo(401);
    }

    @Test
    void tellsTheControllerWhoCalls() {
        var answer = browser.get(
                "/api/who", "Authorization", TestTokens.bearer("chen", Set.of(Role.ENTERPRISE_PREPARER), USCC));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(TestTokens.subject("chen"), "\"chen\"", "[\"ENTERPRISE_PREPARER\"]", '"' + USCC + '"');
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void forbidsAPersonWithoutARoleOfOurs() {
        var token = signed(good().claim("realm_access", Map.of("roles", List.of("offline_access"))));
        var answer = browser.get("/api/who", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"urn:gongdan:problem:forbidden\"");
    }

    @Test
    void forbidsAPersonOfSeveralOrganisations() {
        var several =
                Map.of("one", Map.of("uscc", List.of(USCC)), "two", Map.of("uscc", List.of("914406009876543219")));
        var answer =
                browser.get("/api/who", "Authorization", "Bearer " + signed(good().claim("organization", several)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"urn:gongdan:problem:organisation-ambiguous\"");
    }

    @Test
    void explainsInTheLanguageAskedFor() {
        assertThat(browser.get("/api/who").body()).contains("请先登录");
        assertThat(browser.get("/api/who", "Accept-Language", "en-GB,en;q=0.9").body())
                .contains("Sign in first");
        assertThat(browser.get("/api/who", "Accept-Language", "fr,de;q=0.5").body())
                .contains("请先登录");
    }

    @Test
    void leavesOnlyHealthOpenToAnyone() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator").statusCode()).isEqualTo(401);
    }

    private static JWTClaimsSet.Builder good() {
        return TestTokens.claims("chen", Set.of(Role.ENTERPRISE_PREPARER), USCC);
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return TestTokens.sign(claims.build(), TestTokens.KEY);
    }

    private static String cut(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String exchanged(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("enterprise-preparer", "approver");
        return parts[0]
                + '.'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + '.'
                + parts[2];
    }

    private static String hmacWithPublicKey() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test-key").build(), good().build());
        token.sign(new MACSigner(TestTokens.KEY.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }
}
