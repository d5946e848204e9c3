package org.gongdan.subsidy.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.gongdan.config.keycloak.Caller;
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

/** What each role sees and does of an application in the browser. */
class ApplicationPagesIT extends PortalTest {

    private static final Caller APPROVER = Scene.person("portal-approver", null, Role.APPROVER);
    private static final Map<Party, FundId> FUNDS = Map.of(
            Party.GOVERNMENT, new FundId("fund-portal-city"),
            Party.ASSOCIATION, new FundId("fund-portal-association"));

    @Autowired
    private Applications applications;

    @Test
    void showsTheSharesWithTheirExplanationInTheLanguageOfTheReader() throws Exception {
        var uscc = enterprise("潮州锦绣坊");
        var draft = scene.draft("portal-shares", uscc, "刺绣花型设计");
        portal.perform(page("/applications/" + draft, Scene.signatory(uscc)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("lang=\"zh-CN\""),
                                containsString("¥1,020,200.50"),
                                containsString("按今日规则试算"),
                                containsString("签署并提交"))));
        portal.perform(page("/applications/" + draft, Scene.signatory(uscc)).param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"en\""),
                                containsString("Sign and submit"),
                                not(containsString("试算")))));
    }

    @Test
    void tellsForeignAndAbsentNotApart() throws Exception {
        var draft = scene.draft("portal-foreign", enterprise("甲厂"), "甲厂项目");
        var stranger = Scene.signatory(enterprise("乙厂"));
        for (var path : new String[] {"/applications/" + draft, "/applications/application-none", "/applications/x"}) {
            portal.perform(page(path, stranger))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("没有找到")));
        }
        portal.perform(send(draft, "submission", stranger, 0)).andExpect(status().isNotFound());
        portal.perform(page("/applications", stranger))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("甲厂项目"))));
    }

    @Test
    void answersASearchWithTheListAlone() throws Exception {
        var uscc = enterprise("丙厂");
        scene.draft("portal-found", uscc, "预测性维护试点");
        portal.perform(page("/applications?q=预测性维护试点", officer()).header("HX-Request", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"results\""),
                                containsString("预测性维护试点"),
                                not(containsString("<html")))))
                .andExpect(header().string("Vary", containsString("HX-Request")));
        portal.perform(page("/applications?q=预测性维护试点&status=OFFERED", officer()))
                .andExpect(content().string(allOf(containsString("<html"), containsString("没有符合条件的记录"))));
    }

    @Test
    void keepsTheReasonAndSaysWhyItIsRefused() throws Exception {
        var application = scene.submitted("portal-reason", enterprise("丁厂"), "丁厂项目");
        portal.perform(send(application, "rejection", officer(), version(application))
                        .header("HX-Request", "true")
                        .param("reason", "  "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("必须说明理由"),
                                containsString("id=\"actions\""),
                                not(containsString("<html")))));
        portal.perform(send(application, "rejection", officer(), version(application))
                        .header("HX-Request", "true")
                        .param("reason", "材料不实"))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Redirect", "/applications/" + application));
        portal.perform(page("/applications/" + application, officer()))
                .andExpect(content().string(allOf(containsString("已驳回"), containsString("材料不实"))));
    }

    @Test
    void leavesTheSecondApprovalToSomebodyElse() throws Exception {
        var application = scene.submitted("portal-eyes", enterprise("戊厂"), "戊厂项目");
        commands.sendAndSee(new ProposeTier(application, FUNDS), officer(), null);
        commands.sendAndSee(new ApproveTier(application), APPROVER, null);
        portal.perform(page("/applications/" + application, APPROVER))
                .andExpect(content()
                        .string(allOf(containsString("第二次批准须由另一人作出"), not(containsString("confirm-approve")))));
        portal.perform(send(application, "approval", APPROVER, version(application)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第二次批准必须由另一人作出")));
        var other = Scene.person("portal-other", null, Role.APPROVER);
        portal.perform(page("/applications/" + application, other))
                .andExpect(content().string(containsString("portal-approver 已作出第一次批准")));
        portal.perform(send(application, "approval", other, version(application)))
                .andExpect(redirectedUrl("/applications/" + application));
    }

    @Test
    void refusesWhatSomebodyChangedMeanwhile() throws Exception {
        var application = scene.submitted("portal-stale", enterprise("己厂"), "己厂项目");
        portal.perform(send(application, "correction", officer(), 0).param("reason", "补充报价"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("已被他人修改"), containsString("补充报价"))));
    }

    @Test
    void letsOnlyTheRightRoleAct() throws Exception {
        var application = scene.submitted("portal-role", enterprise("庚厂"), "庚厂项目");
        var auditor = Scene.person("portal-auditor", null, Role.AUDITOR);
        portal.perform(send(application, "approval", auditor, version(application)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("没有权限")));
        portal.perform(page("/applications/" + application, auditor))
                .andExpect(content().string(not(containsString("可办理事项"))));
    }

    private long version(ApplicationId application) {
        return applications.find(application).orElseThrow().summary().version();
    }

    private static MockHttpServletRequestBuilder send(ApplicationId id, String what, Caller who, long seen) {
        return form("/applications/" + id + "/" + what, who).param("seen", Long.toString(seen));
    }
}
