package org.gongdan.subsidy.portal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.OpenedInvestments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What auditors see of the log, and how they come to a pack. */
class ProofPagesIT extends PortalTest {

    private static final Caller AUDITOR = Scene.person("proof-auditor", null, Role.AUDITOR);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsTheLastCheckpointAndWhetherAnEventIsInIt() throws Exception {
        enterprise("存证厂");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> jdbc.sql("select count(*) from log_checkpoint where size > 0")
                                .query(Long.class)
                                .single()
                        > 0);
        portal.perform(page("/proofs", AUDITOR))
                .andExpect(content()
                        .string(allOf(containsString("最新检查点"), containsString("秒前"), containsString("尚未登记见证人"))));
        var first = jdbc.sql("select min(global_index) from domain_event")
                .query(Long.class)
                .single();
        portal.perform(page("/proofs/event?position=" + first, AUDITOR))
                .andExpect(content().string(containsString("且与记入时逐字节相同")));
        portal.perform(page("/proofs/event?position=999999999", AUDITOR).header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("尚未进入日志"), not(containsString("<html")))));
        portal.perform(page("/proofs/event?position=x", AUDITOR).param("lang", "en"))
                .andExpect(content().string(containsString("A position is a whole number")));
        portal.perform(page("/proofs", Scene.person("o", null, Role.OFFICER))).andExpect(status().isForbidden());
    }

    @Test
    void comparesStoreAndLog() throws Exception {
        portal.perform(form("/proofs/comparison", AUDITOR)).andExpect(status().is3xxRedirection());
        await().atMost(Duration.ofSeconds(90))
                .until(() -> portal.perform(page("/proofs", AUDITOR).header("HX-Request", "true"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                        .contains("个签名状态全部相符"));
    }

    @Test
    void leadsFromAnInvestmentToItsPack() throws Exception {
        var investment = OpenedInvestments.open(commands, enterprise("审计厂"), LocalDate.parse("2026-04-01"));
        portal.perform(page("/investments/" + investment, AUDITOR))
                .andExpect(content().string(containsString("生成审计包")));
        portal.perform(page("/investments/" + investment, officer()))
                .andExpect(content().string(not(containsString("生成审计包"))));
        var pack = portal.perform(form("/packs", AUDITOR).param("investment", investment.value()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var path = Objects.requireNonNull(pack);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> portal.perform(page(path, AUDITOR))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                        .contains("./gongdan verify pack-"));
        portal.perform(page(path + "/file", AUDITOR)).andExpect(status().isOk());
        portal.perform(page("/packs?investment=" + investment, AUDITOR))
                .andExpect(content().string(allOf(containsString(path), containsString("已编制"))));
    }

    @Test
    void keepsWhatWasTypedForASampleThatIsRefused() throws Exception {
        portal.perform(form("/packs/samples", AUDITOR)
                        .param("method", "SIMPLE_RANDOM")
                        .param("seed", "厅 7")
                        .param("size", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(allOf(containsString("样本量应在 1 到 500 之间"), containsString("value=\"厅 7\""))));
        portal.perform(form("/packs/samples", AUDITOR)
                        .param("seed", "7")
                        .param("size", "3")
                        .param("agreedFrom", "gestern"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("日期应为")));
        portal.perform(form("/packs/samples", AUDITOR)
                        .param("seed", "7")
                        .param("size", "3")
                        .param("leastAmount", "x"))
                .andExpect(status().isUnprocessableContent());
        portal.perform(form("/packs/samples", AUDITOR).param("seed", "7").param("size", "3"))
                .andExpect(status().is3xxRedirection());
        portal.perform(page("/packs", Scene.person("o", null, Role.FINANCE))).andExpect(status().isForbidden());
    }
}
