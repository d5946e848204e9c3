package org.gongdan.subsidy.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.SystemCaller;
import org.gongdan.subsidy.statement.IssueStatements;
import org.gongdan.subsidy.statement.StatementExamples;
import org.gongdan.subsidy.statement.StatementId;
import org.junit.jupiter.api.Test;

/** Yearly statements in the browser. */
class StatementPagesIT extends PortalTest {

    @Test
    void showsAnEnterpriseItsOwnAndNoOther() throws Exception {
        var uscc = enterprise("对账甲厂");
        var other = enterprise("对账乙厂");
        portal.perform(page("/statements", Scene.signatory(uscc)))
                .andExpect(content().string(containsString("还没有年度对账单")));
        issue(uscc, "对账甲厂", "1000.00");
        issue(uscc, "对账甲厂", "1200.00");
        var path = "/statements/" + StatementId.of(2026, uscc);
        portal.perform(page("/statements", Scene.signatory(uscc)))
                .andExpect(content().string(containsString("2026-" + uscc + "-2")));
        portal.perform(page(path, Scene.signatory(uscc)))
                .andExpect(content()
                        .string(allOf(
                                containsString("2026 年度对账单"),
                                containsString("¥1,200.00"),
                                containsString("取代 2026-" + uscc + "-1"),
                                not(containsString("funder/GOVERNMENT/paid")),
                                containsString("累计拨付"))));
        portal.perform(page(path, Scene.signatory(other))).andExpect(status().isNotFound());
        portal.perform(page(path + "/file", Scene.signatory(other))).andExpect(status().isNotFound());
        portal.perform(page(path + "/file", Scene.signatory(uscc)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("claims/handed-in,1")));
    }

    @Test
    void letsAuditorsSearchAll() throws Exception {
        var uscc = enterprise("对账丙厂");
        issue(uscc, "对账丙厂", "1000.00");
        var auditor = Scene.person("s-auditor", null, Role.AUDITOR);
        portal.perform(page("/statements?year=2026&q=" + uscc, auditor).param("lang", "en"))
                .andExpect(content().string(allOf(containsString("对账丙厂"), containsString("Statements"))));
        portal.perform(page("/statements?corrected=true&q=" + uscc, auditor).header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("没有符合条件的年度对账单"), not(containsString("<html")))));
    }

    private void issue(String uscc, String name, String paid) {
        var figures = StatementExamples.figures(uscc, name, 2026, paid);
        commands.sendAndSee(new IssueStatements(uscc, 7, List.of(figures)), SystemCaller.named("statement-run"), null);
    }
}
