package org.gongdan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongdan.config.keycloak.Role;
import org.junit.jupiter.api.Test;

class ServiceStartsIT extends ServiceTest {

    @Test
    void describesItsApi() {
        var answer = get("/v3/api-docs", as(Role.AUDITOR));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void refusesACallerWithoutToken() {
        var answer = get("/api/programmes", "Bearer nothing");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
    }
}
