package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationCommand.ApproveTier;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Caps and other funding in the browser. */
class CapPagesIT extends PortalTest {

    private static final Map<Party, FundId> FUNDS = Map.of(
            Party.GOVERNMENT, new FundId("fund-portal-city"),
            Party.ASSOCIATION, new FundId("fund-portal-association"));

    @Autowired
    private Applications applications;

    @Test
    void showsAnEnterpriseWhatIsLeftBeforeItAppliesAndWhatUsesIt() throws Exception {
        var uscc = enterprise("额度甲厂");
        portal.perform(page("/caps", Scene.signatory(uscc)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("同一企业集团年度补助上限"),
                                containsString("剩余"),
                                containsString("¥3,000,000.00"))));
        granted("caps-one", uscc, "额度甲厂项目");
        // a page shows what its read model has heard, which may be a moment later
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> portal.perform(
                                page("/caps", Scene.signatory(uscc)).param("lang", "en"))
                        .andExpect(content()
                                .string(allOf(
                                        containsString("yearly subsidy per enterprise group"),
                                        containsString("Awards that use it (1)"),
                                        containsString("额度甲厂项目")))));
        var next = scene.draft("caps-next", uscc, "额度甲厂二期");
        portal.perform(page("/applications/" + next, Scene.signatory(uscc)))
                .andExpect(content().string(allOf(containsString("额度：已用与剩余"), containsString("占用额度的资助（1 项）"))));
    }

    @Test
    void showsTheSecretariatTheAccountsOfEveryGroup() throws Exception {
        var uscc = enterprise("额度乙厂");
        granted("caps-two", uscc, "额度乙厂项目");
        portal.perform(page("/caps?q=" + uscc, officer()))
                .andExpect(content()
                        .string(allOf(containsString(uscc), containsString("额度乙厂项目"), containsString("额度乙厂"))));
        portal.perform(page("/caps?status=OVERFILLED&q=" + uscc, officer()).header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("没有符合条件的额度账户"), not(containsString("<html")))));
        portal.perform(page("/caps", Scene.person("nobody", null, Role.ENTERPRISE_VIEWER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void letsTheApplicantDeclareOtherFundingAndSaysWhatIsWrong() throws Exception {
        var uscc = enterprise("额度丙厂");
        var draft = scene.draft("caps-funding", uscc, "额度丙厂项目");
        portal.perform(page("/applications/" + draft + "/funding", Scene.signatory(uscc)))
                .andExpect(content().string(containsString("其他公共资金")));
        portal.perform(funding(draft, uscc, "广州市专项", "one thousand").header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("one thousand"),
                                containsString("广州市专项"),
                                not(containsString("<html")))));
        portal.perform(funding(draft, uscc, "", "12.00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写其他公共资金的来源")));
        portal.perform(funding(draft, uscc, "广州市专项", "12,000.00")).andExpect(redirectedUrl("/applications/" + draft));
        portal.perform(page("/applications/" + draft, Scene.signatory(uscc)))
                .andExpect(content()
                        .string(allOf(containsString("广州市专项"), containsString("¥12,000.00"), containsString("HT-7"))));
        portal.perform(page("/applications/" + draft + "/funding", officer()))
                .andExpect(redirectedUrl("/applications/" + draft));
    }

    @Test
    void asksTheOfficerWhetherALikelyDoubleIsOne() throws Exception {
        var uscc = enterprise("额度丁厂");
        granted("caps-first", uscc, "额度丁厂一期");
        var second = scene.submitted("caps-second", uscc, "额度丁厂二期");
        portal.perform(page("/applications/" + second, officer()))
                .andExpect(content().string(allOf(containsString("疑似重复资助"), containsString("额度丁厂一期"))));
        portal.perform(judgement(second, " ").header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("必须说明理由")));
        portal.perform(judgement(second, "不同产线").header("HX-Request", "true"))
                .andExpect(header().string("HX-Redirect", "/applications/" + second));
        portal.perform(page("/applications/" + second, officer()))
                .andExpect(content().string(allOf(not(containsString("疑似重复资助")), containsString("判断是否重复资助"))));
        commands.sendAndSee(new ProposeTier(second, FUNDS), officer(), null);
        assertThat(applications.find(second).orElseThrow().award()).isNotNull();
    }

    private void granted(String id, String uscc, String title) {
        var application = scene.submitted(id, uscc, title);
        commands.send(new ProposeTier(application, FUNDS), officer());
        commands.send(new ApproveTier(application), Scene.person("caps-approver", null, Role.APPROVER));
        commands.sendAndSee(new ApproveTier(application), Scene.person("caps-second", null, Role.APPROVER), null);
    }

    private MockHttpServletRequestBuilder funding(ApplicationId draft, String uscc, String source, String amount) {
        return form("/applications/" + draft + "/funding", Scene.signatory(uscc))
                .param("seen", String.valueOf(version(draft)))
                .param("others[0].source", source)
                .param("others[0].amount", amount)
                .param("papers[0].kind", "CONTRACT")
                .param("papers[0].provider", "91440300MA5DCN7E9Q")
                .param("papers[0].number", "HT-7");
    }

    private MockHttpServletRequestBuilder judgement(ApplicationId application, String reason) {
        return form("/applications/" + application + "/double-funding-judgement", officer())
                .param("seen", String.valueOf(version(application)))
                .param("award", "application-caps-first")
                .param("distinct", "true")
                .param("reason", reason);
    }

    private long version(ApplicationId application) {
        return applications.find(application).orElseThrow().summary().version();
    }
}
