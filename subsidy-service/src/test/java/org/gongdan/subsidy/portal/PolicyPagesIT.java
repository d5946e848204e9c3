package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.gongdan.config.file.Sha256;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.policy.PolicyCommand.PublishPolicyFigures;
import org.gongdan.subsidy.policy.PolicyExamples;
import org.gongdan.subsidy.policy.PolicyFiguresId;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

/** Policy figures in the browser and the API. */
class PolicyPagesIT extends PortalTest {

    @Test
    void showsFiguresWithPicturesAndClaimsAsClaims() throws Exception {
        publish("2019-Q1", 14);
        portal.perform(page("/policy-figures?period=2019-Q1", officer()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Dongguan"),
                                containsString("不公开"),
                                containsString("class=\"histogram\""),
                                containsString("经济观察报《行者观》（2025年2月22日）所称，未经核实"),
                                containsString("不可比：少于 5 家"))));
        portal.perform(page("/policy-figures?period=2019-Q1&dimension=ALL", officer())
                        .param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("claimed by Economic Observer"),
                                containsString("not verified"),
                                containsString("3 times to 5 times"),
                                containsString("Not comparable: fewer than 5"))));
        portal.perform(page("/policy-figures?period=1999", officer())).andExpect(status().isNotFound());
        portal.perform(page("/policy-figures?period=soon", officer())).andExpect(status().isNotFound());
    }

    @Test
    void givesEveryVersionAndATableThatItsHashIsOf() throws Exception {
        publish("2019-Q2", 14);
        publish("2019-Q2", 15);
        var auditor = as(Role.AUDITOR);
        var path = "/api/policy-figures/2019-Q2";
        var shown = get(path + "?dimension=REGION&value=Dongguan", auditor);
        assertThat(shown.header("ETag")).isEqualTo("\"2\"");
        assertThat(shown.body().path("set").path("cells")).hasSize(1);
        assertThat(get(path + "?version=1", auditor)
                        .body()
                        .at("/set/cells/0/figures/investments")
                        .asInt())
                .isEqualTo(14);
        assertThat(get(path + "?version=3", auditor).status()).isEqualTo(404);
        var file = new String(get(path + "/file", auditor).raw().body(), StandardCharsets.UTF_8);
        assertThat(Sha256.hex(file))
                .isEqualTo(shown.body().path("summary").path("sha256").asString());
        assertThat(get("/api/policy-figures", auditor).body().findValuesAsString("period"))
                .contains("2019-Q2");
        assertThat(get("/api/policy-figures/benchmarks", auditor).body()).hasSize(5);
    }

    private void publish(String period, long investments) {
        commands.sendAndSee(
                new PublishPolicyFigures(
                        PolicyFiguresId.of(new Period(period)), 7, PolicyExamples.set(period, investments)),
                SystemCaller.named("policy-figures"),
                null);
    }
}
