package org.gongdan.subsidy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A service without room for one more waiting command says so, and when to come back. */
@TestPropertySource(properties = {"gongdan.commands.waiting=0", "gongdan.events.project=false"})
class TooManyAtOnceIT extends ServiceTest {

    @Test
    void asksToComeBack() {
        var fund = Map.of("funder", "GOVERNMENT", "year", 2026, "nameZh", "资金", "nameEn", "Fund", "purpose", "test");
        var answer = post("/api/funds", fund, as(Role.FINANCE), "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("too-many-at-once");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.body().path("detail").asString()).startsWith("Too much was sent at once");
    }
}
