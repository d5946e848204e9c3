package org.gongdan.config.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The realm as it is shipped, in a real Keycloak: what its tokens say, and which doors it keeps shut. */
@SpringBootTest(
        classes = IdentityApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class KeycloakIT {

    private static final TestKeycloak KEYCLOAK = TestKeycloak.running();
    private static Browser realm;
    private static TestAdministrator administrator;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void realm(DynamicPropertyRegistry properties) {
        properties.add("gongdan.issuer", KEYCLOAK::issuer);
        properties.add("gongdan.portal.client-secret", () -> KEYCLOAK.clientSecret("portal"));
    }

    @BeforeAll
    static void open() {
        realm = new Browser(KEYCLOAK.issuer() + "/protocol/openid-connect");
        administrator = new TestAdministrator(KEYCLOAK);
    }

    @ParameterizedTest
    @CsvSource({
        "a-preparer, ENTERPRISE_PREPARER, 914419001234567881",
        "a-signatory, ENTERPRISE_SIGNATORY, 914419001234567881",
        "a-viewer, ENTERPRISE_VIEWER, 914419001234567881",
        "b-preparer, ENTERPRISE_PREPARER, 914406009876543219",
        "b-signatory, ENTERPRISE_SIGNATORY, 914406009876543219",
        "lead, LEAD, 91440101135792468Y",
        "officer, OFFICER,",
        "reviewer, REVIEWER,",
        "approver1, APPROVER,",
        "approver2, APPROVER,",
        "finance1, FINANCE,",
        "finance2, FINANCE,",
        "auditor, AUDITOR,",
        "operator, OPERATOR,"
    })
    void saysWhoTheDemoPeopleAre(String username, Role role, String uscc) {
        var answer = api(KEYCLOAK.bearer(username));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var caller = TestKeycloak.json(answer.body());
        assertThat(caller.get("name").asString()).isEqualTo(username);
        assertThat(caller.get("roles").toString()).isEqualTo("[\"" + role + "\"]");
        assertThat(caller.get("organisation").asString(null)).isEqualTo(uscc);
        assertThat(caller.get("id").asString()).hasSize(36);
    }

    @Test
    void letsTheBatchInAsAnOperator() {
        var tokens = token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "gongdan-batch",
                "client_secret", KEYCLOAK.clientSecret("batch")));
        var caller = api(
                "Bearer " + TestKeycloak.json(tokens.body()).get("access_token").asString());
        assertThat(caller.statusCode()).isEqualTo(200);
        assertThat(caller.body()).contains("\"roles\":[\"OPERATOR\"]");
    }

    @Test
    void keepsAccessTokensShort() {
        var tokens = KEYCLOAK.signIn("officer");
        assertThat(tokens.get("expires_in").asInt()).isBetween(200, 300);
        assertThat(tokens.get("refresh_expires_in").asInt()).isBetween(1700, 1800);
    }

    @Test
    void opensTheApiOnlyToItsAccessTokens() {
        var tokens = KEYCLOAK.signIn("officer");
        assertThat(api("Bearer " + tokens.get("id_token").asString()).statusCode())
                .isEqualTo(401);
        assertThat(api("Bearer " + tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(401);
        assertThat(api("Bearer " + administrator.token()).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAWrongPasswordAndLocksAfterFive() {
        administrator.createPerson("zhong", "Right-Passw0rd");
        assertThat(token(password("zhong", "Right-Passw0rd")).statusCode()).isEqualTo(200);
        for (var i = 0; i < 6; i++) {
            assertThat(token(password("zhong", "wrong-Passw0rd-" + i)).body()).contains("invalid_grant");
        }
        var locked = token(password("zhong", "Right-Passw0rd"));
        assertThat(locked.statusCode()).isIn(400, 401);
        assertThat(locked.body()).contains("invalid_grant").doesNotContain("access_token");
    }

    @Test
    void refusesAPersonOfSeveralOrganisations() {
        var person = administrator.createPerson("pan", "Right-Passw0rd");
        administrator.addToOrganisation(person, "dongguan-shifan");
        administrator.addToOrganisation(person, "foshan-yangli");
        var form = password("pan", "Right-Passw0rd");
        form.put("scope", "openid organization:*");
        var answer = api("Bearer "
                + TestKeycloak.json(token(form).body()).get("access_token").asString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:gongdan:problem:organisation-ambiguous");
    }

    @Test
    void refusesWeakPasswords() {
        assertThat(administrator.create("weak", "short").statusCode()).isEqualTo(400);
    }

    @Test
    void takesPasswordsThroughTheDemoClientOnly() {
        var form = password("officer", KEYCLOAK.demoPassword("officer"));
        form.putAll(Map.of("client_id", "gongdan-portal", "client_secret", KEYCLOAK.clientSecret("portal")));
        assertThat(token(form).body()).contains("unauthorized_client");

        form.remove("client_secret");
        form.put("client_id", "admin-cli");
        assertThat(token(form).body()).contains("invalid_client");

        form.put("client_id", "account-console");
        assertThat(token(form).statusCode()).isBetween(400, 401);
    }

    @Test
    void hasNoDeviceGrantNorBackchannelGrantNorTokenExchange() {
        var client = Map.of("client_id", "gongdan-demo", "client_secret", KEYCLOAK.clientSecret("demo"));
        assertRefused("/auth/device", client);

        var backchannel = new HashMap<>(client);
        backchannel.putAll(Map.of("login_hint", "officer", "scope", "openid"));
        assertRefused("/ext/ciba/auth", backchannel);

        var exchange = new HashMap<>(client);
        exchange.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        exchange.put("subject_token", KEYCLOAK.bearer("officer").substring("Bearer ".length()));
        exchange.put("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        assertRefused("/token", exchange);
    }

    @Test
    void letsNobodyRegisterAClient() {
        var answer = realm.postJson(
                KEYCLOAK.issuer() + "/clients-registrations/openid-connect",
                "{\"redirect_uris\": [\"http://elsewhere.example/\"]}");
        assertThat(answer.statusCode()).isIn(401, 403);
    }

    @Test
    void keepsEventsForHalfAYear() {
        var settings = administrator.settings();
        assertThat(settings.get("eventsEnabled").asBoolean()).isTrue();
        assertThat(settings.get("adminEventsEnabled").asBoolean()).isTrue();
        var halfAYear = 180 * 24 * 60 * 60;
        assertThat(settings.get("eventsExpiration").asInt()).isGreaterThanOrEqualTo(halfAYear);
        assertThat(Integer.parseInt(
                        settings.at("/attributes/adminEventsExpiration").asString()))
                .isGreaterThanOrEqualTo(halfAYear);
    }

    private void assertRefused(String address, Map<String, String> form) {
        var answer = realm.post(address, form);
        // Switched off altogether, Keycloak answers the device grant with an empty 204.
        assertThat(answer.statusCode()).as(address).isNotEqualTo(200).isLessThan(500);
        assertThat(answer.body()).doesNotContain("access_token", "device_code", "auth_req_id");
    }

    private HttpResponse<String> api(String authorization) {
        return new Browser("http://127.0.0.1:" + port).get("/api/who", "Authorization", authorization);
    }

    private static HttpResponse<String> token(Map<String, String> form) {
        return realm.post("/token", form);
    }

    private static Map<String, String> password(String username, String password) {
        return new HashMap<>(Map.of(
                "grant_type",
                "password",
                "client_id",
                "gongdan-demo",
                "client_secret",
                KEYCLOAK.clientSecret("demo"),
                "username",
                username,
                "password",
                password));
    }
}
