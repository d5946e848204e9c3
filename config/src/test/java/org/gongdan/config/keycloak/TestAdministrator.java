package org.gongdan.config.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes the test realm as an administrator would, for tests that need people of their own. */
final class TestAdministrator {

    private final TestKeycloak keycloak;
    private final Browser browser;

    TestAdministrator(TestKeycloak keycloak) {
        this.keycloak = keycloak;
        this.browser = new Browser(keycloak.url() + "/admin/realms/gongdan");
    }

    /** A token of the administrator, which another realm issued: the one that administrators are in. */
    String token() {
        var form = Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", keycloak.adminPassword());
        var answer = browser.post(keycloak.url() + "/realms/master/protocol/openid-connect/token", form);
        return TestKeycloak.json(answer.body()).get("access_token").asString();
    }

    JsonNode settings() {
        return get("");
    }

    /** Creates a person without roles and tells their id. */
    String createPerson(String username, String password) {
        assertThat(create(username, password).statusCode()).isEqualTo(201);
        return get("/users?exact=true&username=" + username).get(0).get("id").asString();
    }

    HttpResponse<String> create(String username, String password) {
        var credential = Map.of("type", "password", "value", password, "temporary", false);
        return post(
                "/users",
                Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "email",
                        username + "@example.com",
                        "emailVerified",
                        true,
                        "firstName",
                        "试",
                        "lastName",
                        "测",
                        "credentials",
                        List.of(credential)));
    }

    void addToOrganisation(String person, String alias) {
        for (var organisation : get("/organizations")) {
            if (alias.equals(organisation.get("alias").asString())) {
                var members = "/organizations/" + organisation.get("id").asString() + "/members";
                assertThat(post(members, person).statusCode()).isEqualTo(201);
            }
        }
    }

    private JsonNode get(String address) {
        return TestKeycloak.json(
                browser.get(address, "Authorization", "Bearer " + token()).body());
    }

    private HttpResponse<String> post(String address, Object body) {
        return browser.postJson(
                address, JsonMapper.shared().writeValueAsString(body), "Authorization", "Bearer " + token());
    }
}
