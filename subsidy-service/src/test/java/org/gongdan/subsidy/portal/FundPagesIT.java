package org.gongdan.subsidy.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.awaitility.Awaitility;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Finance fills a fund, looks through it, and ends its year with a second person. */
class FundPagesIT extends PortalTest {

    private static final Caller FINANCE = Scene.person("portal-finance", null, Role.FINANCE);
    private static final Caller SECOND = Scene.person("portal-second", null, Role.FINANCE);

    @Autowired
    private FundList funds;

    private final String mark = UUID.randomUUID().toString();
    private final FundId fund = new FundId("fund-page-" + mark);
    private final FundId next = new FundId("fund-next-" + mark);
    private final String path = "/funds/" + fund;

    @BeforeEach
    void twoYears() {
        commands.send(new OpenFund(fund, Party.GOVERNMENT, 2026, "专项 " + mark, "Fund " + mark, mark), FINANCE);
        commands.send(new OpenFund(next, Party.GOVERNMENT, 2027, "明年 " + mark, "Next " + mark, mark), FINANCE);
        commands.send(new AddAppropriation(fund, "文 1", Money.ofYuan("1000.00"), "文 1"), FINANCE);
        commands.send(new ReserveAmount(fund, "kept-" + mark, Money.ofYuan("300.00")), FINANCE);
        commands.sendAndSee(new CommitAmount(fund, "kept-" + mark), FINANCE, null);
        Awaitility.await().until(() -> version() == 3);
    }

    @Test
    void findsFundsByNameYearFunderAndState() throws Exception {
        portal.perform(page("/funds", officer())
                        .param("q", mark)
                        .param("year", "2026")
                        .param("funder", "GOVERNMENT"))
                .andExpect(content().string(allOf(containsString("专项 " + mark), not(containsString("明年 " + mark)))));
        portal.perform(page("/funds", officer()).param("q", mark).param("status", "CLOSED"))
                .andExpect(content().string(not(containsString("专项 " + mark))));
        portal.perform(page("/funds", officer()).param("q", mark).param("funder", "ASSOCIATION"))
                .andExpect(content().string(not(containsString("专项 " + mark))));
    }

    @Test
    void showsMovementsByKindAndNoButtonsToOthers() throws Exception {
        portal.perform(page(path, officer()).param("kind", "COMMITTED").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("¥300.00"), not(containsString("¥1,000.00")))));
        portal.perform(page(path, officer()))
                .andExpect(content().string(allOf(containsString("¥700.00"), not(containsString("/carry-over")))));
        portal.perform(page("/funds/fund-absent", officer())).andExpect(status().isNotFound());
        portal.perform(page(path, Scene.signatory("91445100MB99999999"))).andExpect(status().isForbidden());
    }

    @Test
    void callsAnApplicationByTheTitleOfItsProject() throws Exception {
        var application = scene.submitted("for-" + mark, enterprise("基金丁厂"), "绣花检测 " + mark);
        commands.sendAndSee(new ReserveAmount(fund, application.value(), Money.ofYuan("200.00")), FINANCE, null);
        portal.perform(page(path, officer()).param("kind", "RESERVED"))
                .andExpect(content().string(allOf(containsString("绣花检测 " + mark), containsString("¥200.00"))));
    }

    @Test
    void appropriatesAfterTheAmountWasReadInWords() throws Exception {
        portal.perform(form(path + "/appropriation", FINANCE)
                        .param("amount", "1,200.05")
                        .param("document", "文 2")
                        .param("seen", seen()))
                .andExpect(content().string(containsString("壹仟贰佰元零伍分")));
        portal.perform(form(path + "/appropriation", FINANCE)
                        .param("amount", "12..5")
                        .param("document", "文 2")
                        .param("seen", seen()))
                .andExpect(status().isUnprocessableContent());
        portal.perform(form(path + "/appropriation", FINANCE)
                        .param("amount", "1,200.05")
                        .param("document", "文 2")
                        .param("confirmed", "true")
                        .param("seen", seen()))
                .andExpect(redirectedUrl(path));
        portal.perform(page(path, officer())).andExpect(content().string(containsString("¥2,200.05")));
    }

    @Test
    void carriesOverWhatOnePreparedAndAnotherConfirmed() throws Exception {
        portal.perform(page(path, FINANCE).param("lang", "en"))
                .andExpect(content().string(containsString("seven hundred yuan exactly")));
        portal.perform(form(path + "/carry-over", FINANCE)
                        .param("successor", next.value())
                        .param("reservation", "kept-" + mark)
                        .param("seen", seen()))
                .andExpect(redirectedUrl(path));
        var name = prepared();
        portal.perform(page(path, FINANCE))
                .andExpect(content().string(allOf(containsString("壹仟元整"), not(containsString("/confirmation")))));
        portal.perform(form(path + "/year-end/confirmation", FINANCE)
                        .param("name", name)
                        .param("seen", seen()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("另一人确认")));
        portal.perform(form(path + "/year-end/confirmation", SECOND)
                        .param("name", name)
                        .param("seen", seen()))
                .andExpect(redirectedUrl(path));
        portal.perform(page("/funds/" + next, officer()))
                .andExpect(content().string(allOf(containsString("¥1,000.00"), containsString("¥700.00"))));
        portal.perform(form(path + "/closure", FINANCE).param("seen", seen())).andExpect(redirectedUrl(path));
        portal.perform(page(path, FINANCE)).andExpect(content().string(containsString("已关闭")));
    }

    @Test
    void letsTheRestLapseWithASecondPerson() throws Exception {
        portal.perform(form(path + "/lapse", FINANCE).param("seen", seen())).andExpect(redirectedUrl(path));
        portal.perform(form(path + "/year-end/confirmation", SECOND)
                        .param("name", prepared())
                        .param("seen", seen()))
                .andExpect(redirectedUrl(path));
        portal.perform(page(path, FINANCE).param("lang", "en"))
                .andExpect(content().string(allOf(containsString("Lapsed"), containsString("¥700.00"))));
    }

    private String seen() {
        return String.valueOf(version());
    }

    private long version() {
        return funds.row(fund).map(row -> row.version()).orElse(-1L);
    }

    private String prepared() {
        var prepared = funds.row(fund).orElseThrow().prepared();
        return prepared == null ? "nothing" : prepared.name();
    }
}
