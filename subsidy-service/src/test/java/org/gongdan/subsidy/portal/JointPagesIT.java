package org.gongdan.subsidy.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationCommand.SetCostLines;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.joint.Figures;
import org.gongdan.subsidy.joint.JointCommand.DraftJoint;
import org.gongdan.subsidy.joint.JointCommand.InviteMember;
import org.gongdan.subsidy.joint.JointCommand.JoinJoint;
import org.gongdan.subsidy.joint.JointCommand.SetSharedCost;
import org.gongdan.subsidy.joint.JointCommand.SignPart;
import org.gongdan.subsidy.joint.JointId;
import org.gongdan.subsidy.joint.JointMode;
import org.gongdan.subsidy.joint.SharedCost;
import org.gongdan.subsidy.programme.CostDriver;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of a joint application, as its lead company, its members, the secretariat and others see them. */
class JointPagesIT extends PortalTest {

    private static int count;

    private String lead;
    private String first;
    private String second;
    private String path;

    @BeforeEach
    void twoMembersWhoSigned() {
        lead = enterprise("链主重工");
        first = enterprise("甲配套厂");
        second = enterprise("乙配套厂");
        var id = new JointId("joint-pages-" + count++);
        path = "/joint/" + id.value();
        commands.send(new DraftJoint(id, lead, Scene.PROGRAMME, JointMode.CHAIN, "联合质检"), ofLead(), null);
        var shared = List.of(new CostLine("integration", Money.ofYuan("300000.00")));
        commands.send(
                new SetSharedCost(id, new SharedCost(shared, CostDriver.HEADCOUNT, new TreeMap<>())), ofLead(), null);
        for (var uscc : List.of(first, second)) {
            commands.sendAndSee(new InviteMember(id, uscc), ofLead(), null);
            join(id, uscc);
        }
        sign(id, first, 10);
        sign(id, second, 20);
    }

    @Test
    void showsTheLeadEveryMemberButNotTheirApplications() throws Exception {
        portal.perform(page(path, ofLead()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("甲配套厂")))
                .andExpect(content().string(containsString("乙配套厂")))
                .andExpect(content().string(containsString("仅成员与秘书处可见")))
                .andExpect(content().string(containsString("共享成本的 33.33 %")))
                .andExpect(content().string(not(containsString("/applications/application-"))));
        portal.perform(page("/joint", ofLead())).andExpect(content().string(containsString("联合质检")));
    }

    @Test
    void showsAMemberItselfAndTheWhole() throws Exception {
        portal.perform(page(path, Scene.signatory(first)).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("¥700,000.00")))
                .andExpect(content().string(containsString("甲配套厂")))
                .andExpect(content().string(not(containsString("乙配套厂"))))
                .andExpect(content().string(not(containsString(second))));
    }

    @Test
    void isAbsentForOthers() throws Exception {
        var stranger = enterprise("路人厂");
        portal.perform(page(path, Scene.signatory(stranger))).andExpect(status().isNotFound());
        portal.perform(form(path + "/submission", Scene.signatory(stranger))).andExpect(status().isNotFound());
    }

    @Test
    void triesAnotherSharedCostWithoutSavingIt() throws Exception {
        portal.perform(form(path + "/cost-preview", ofLead())
                        .param("category", "integration", "integration")
                        .param("amount", "90,000.00", "")
                        .param("driver", "EQUAL"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("试算结果（未保存）")))
                .andExpect(content().string(containsString("共享成本的 50 %")));
        portal.perform(page(path, ofLead())).andExpect(content().string(containsString("共享成本的 33.33 %")));
    }

    @Test
    void bringsARefusalBackToItsForm() throws Exception {
        portal.perform(form(path + "/invitation", ofLead()).param("uscc", lead).header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("自己不作为成员")));
        portal.perform(form(path + "/shared-cost", ofLead())
                        .param("category", "integration", "integration")
                        .param("amount", "a lot", "")
                        .param("driver", "EQUAL"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsWhatAnExitDoesBeforeTheTwoSidesConfirmIt() throws Exception {
        var exit = path + "/members/" + second + "/exit";
        var shown = portal.perform(page(exit, ofLead()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("乙配套厂 退出的影响")))
                .andExpect(content().string(containsString("+¥")))
                .andExpect(content().string(containsString("小微企业集群或产业链改造")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var digest = shown.replaceAll("(?s).*name=\"digest\" value=\"([0-9a-f]+)\".*", "$1");
        portal.perform(form(exit, ofLead()).param("digest", digest).param("reason", "转产"))
                .andExpect(redirectedUrlPattern("/joint/joint-pages-*"));
        portal.perform(page(path, officer())).andExpect(content().string(containsString("等待另一方确认")));
        portal.perform(form(exit, officer()).param("digest", digest).param("reason", "转产"))
                .andExpect(redirectedUrlPattern("/joint/joint-pages-*"));
        portal.perform(page(path, officer())).andExpect(content().string(containsString("已退出")));
    }

    private Caller ofLead() {
        return Scene.person("lead-of-" + lead, lead, Role.LEAD);
    }

    private void join(JointId id, String uscc) {
        var today = LocalDate.now(clock);
        var project = new Project("质检", "", "visual-inspection", today.plusDays(10), today.plusMonths(9), Facts.none());
        var application = new ApplicationId("application-" + id.value() + uscc);
        commands.send(new JoinJoint(id, uscc, application, project), Scene.signatory(uscc), null);
        var own = List.of(new CostLine("equipment", Money.ofYuan("200000.00")));
        commands.sendAndSee(new SetCostLines(application, own, List.of()), Scene.signatory(uscc), null);
    }

    private void sign(JointId id, String uscc, int headcount) {
        commands.sendAndSee(new SignPart(id, uscc, new Figures(headcount, 0, 0)), Scene.signatory(uscc), null);
    }
}
