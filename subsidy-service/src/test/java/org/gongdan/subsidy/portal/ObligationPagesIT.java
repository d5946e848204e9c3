package org.gongdan.subsidy.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.OpenedInvestments;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.obligation.DueDuties;
import org.gongdan.subsidy.obligation.FollowUpDuties;
import org.gongdan.subsidy.obligation.ObligationId;
import org.gongdan.subsidy.obligation.ObligationTerms;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has to be done by when, in the browser. */
class ObligationPagesIT extends PortalTest {

    @Autowired
    private DueDuties duties;

    @Autowired
    private ObligationTerms terms;

    @Test
    void showsAnEnterpriseOnItsFirstPageWhatToDoByWhen() throws Exception {
        var uscc = enterprise("待办甲厂");
        portal.perform(page("/", Scene.signatory(uscc))).andExpect(content().string(containsString("目前没有到期或逾期的事项")));
        var investment =
                OpenedInvestments.open(commands, uscc, LocalDate.now(clock).minusMonths(4));
        portal.perform(page("/", Scene.signatory(uscc)))
                .andExpect(content()
                        .string(allOf(
                                containsString("报送指标"), containsString("已逾期"), not(containsString("催报</span>")))));
        missed(investment);
        portal.perform(page("/", Scene.signatory(uscc)).param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("To do, by when"),
                                containsString("Report the indicators"),
                                containsString("/investments/" + investment))));
        portal.perform(page("/obligations", Scene.signatory(uscc)))
                .andExpect(content().string(allOf(containsString("逾期未报"), not(containsString("/lifting")))));
    }

    @Test
    void letsTheSecretariatFindAndLiftWhatDidNotCome() throws Exception {
        var uscc = enterprise("待办乙厂");
        var investment =
                OpenedInvestments.open(commands, uscc, LocalDate.now(clock).minusMonths(4));
        var id = missed(investment);
        portal.perform(page("/obligations?status=OPEN&kind=KPI_REPORT&step=MISSED&q=" + uscc, officer()))
                .andExpect(content().string(allOf(containsString("待办乙厂"), containsString("/lifting"))));
        portal.perform(page("/obligations?step=ESCALATED&q=" + uscc, officer()).header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("没有符合条件的事项"), not(containsString("<html")))));
        var lift = "/obligations/" + id + "/lifting";
        portal.perform(form(lift, officer())
                        .param("seen", "0")
                        .param("reason", " ")
                        .header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请说明免除的理由")));
        portal.perform(form(lift, officer())
                        .param("seen", "0")
                        .param("reason", "项目终止")
                        .header("HX-Request", "true"))
                .andExpect(header().string("HX-Redirect", "/obligations?q=" + investment));
        portal.perform(page("/obligations?status=LIFTED&q=" + uscc, officer()))
                .andExpect(content().string(containsString("项目终止")));
        portal.perform(page("/", officer())).andExpect(content().string(containsString("转秘书处跟进")));
        portal.perform(form(lift, Scene.person("o-auditor", null, Role.AUDITOR))
                        .param("seen", "1")
                        .param("reason", "不"))
                .andExpect(status().isForbidden());
    }

    private ObligationId missed(InvestmentId investment) {
        var today = LocalDate.now(clock);
        var missing = duties.missing(List.of(investment), today);
        commands.sendAndSee(
                new FollowUpDuties(investment.value(), today, terms.steps(), missing, List.of()),
                SystemCaller.named("deadlines"),
                null);
        return missing.getFirst().id();
    }
}
