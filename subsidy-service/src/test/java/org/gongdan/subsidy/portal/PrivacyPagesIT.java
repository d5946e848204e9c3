package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.privacy.Holdings;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Personal data and open data in the browser. */
class PrivacyPagesIT extends PortalTest {

    private static final Caller APPROVER = Scene.person("privacy-page-approver", null, Role.APPROVER);

    @Autowired
    private Holdings holdings;

    @Test
    void leadsFromThePersonToTheConfirmedErasure() throws Exception {
        var person = Scene.person("zhangsanfeng", null, Role.FINANCE);
        commands.sendAndSee(
                new OpenFund(new FundId("fund-of-zhangsanfeng"), Party.GOVERNMENT, 2026, "专项", "Special", "x"),
                person,
                null);
        portal.perform(page("/privacy?q=zhangsan", officer()))
                .andExpect(content().string(containsString("zhangsanfeng")));
        portal.perform(page("/privacy/people/" + person.id(), officer()))
                .andExpect(content().string(allOf(containsString("会计档案管理办法"), not(containsString("??")))));

        var path = "/privacy/people/" + person.id() + "/erasure";
        portal.perform(form(path, officer())
                        .param("ground", "CONSENT_WITHDRAWN")
                        .param("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明理由")));
        var erasure = portal.perform(form(path, officer())
                        .param("ground", "CONSENT_WITHDRAWN")
                        .param("reason", "本人来信"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(erasure).isNotNull();
        portal.perform(page(erasure, APPROVER))
                .andExpect(content()
                        .string(allOf(containsString("zhangsanfeng"), containsString("本人来信"), containsString("无法恢复"))));

        var digest = holdings.of(person.id()).digest();
        portal.perform(form(erasure + "/confirmation", APPROVER).param("digest", "other"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请重新查看后再确认")));
        portal.perform(form(erasure + "/confirmation", APPROVER).param("digest", digest))
                .andExpect(status().is3xxRedirection());
        portal.perform(page(erasure, APPROVER).param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                not(containsString("zhangsanfeng")),
                                containsString("[erased]"),
                                containsString("Vouchers and ledgers"))));
    }

    @Test
    void isForTheSecretariatAndInPartForAuditors() throws Exception {
        var auditor = Scene.person("privacy-page-auditor", null, Role.AUDITOR);
        portal.perform(page("/privacy", auditor)).andExpect(status().isOk());
        portal.perform(page("/privacy/people/x", auditor)).andExpect(status().isForbidden());
        portal.perform(page("/privacy/people/nobody", officer())).andExpect(status().isNotFound());
        portal.perform(page("/privacy", Scene.person("privacy-page-lead", null, Role.LEAD)))
                .andExpect(status().isForbidden());
    }

    @Test
    void showsWhatIsPublishedAndThatItIsNot() throws Exception {
        portal.perform(page("/open-data", officer()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("尚未对外公布"), containsString("creativecommons.org"))));
    }
}
