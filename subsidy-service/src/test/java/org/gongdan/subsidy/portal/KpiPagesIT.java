package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.investment.FunctionUses;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentCommand.ReachMilestone;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordRunningCost;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyMilestone;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.RunningCostKind;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** The monthly report of an enterprise and its verification, in the browser. */
class KpiPagesIT extends PortalTest {

    private static final OfferAccepted RECORDED = recorded();
    private static final Caller REVIEWER = Scene.person("kpi-reviewer", null, Role.REVIEWER);

    @Autowired
    private InvestmentKpis kpis;

    @Autowired
    private FunctionUses uses;

    private String uscc;
    private InvestmentId investment;
    private String path;
    private YearMonth month;

    /** Agreed so long ago that the first two months are late. */
    @BeforeEach
    void agree() {
        uscc = enterprise("月报厂");
        var application = new ApplicationId("application-" + UUID.randomUUID());
        investment = InvestmentId.ofApplication(application);
        path = "/investments/" + investment;
        var agreedOn = LocalDate.now(clock).minusMonths(4);
        month = YearMonth.from(agreedOn).plusMonths(1);
        var open = new OpenInvestment(
                investment,
                application,
                uscc,
                RECORDED.project(),
                RECORDED.costLines(),
                RECORDED.award(),
                RECORDED.indicators(),
                RECORDED.milestones(),
                RECORDED.functions(),
                agreedOn);
        commands.sendAndSee(open, SystemCaller.named("test"), null);
    }

    @Test
    void takesAMonthWithItsEvidenceAndMarksWhatIsLate() throws Exception {
        portal.perform(page(path + "/kpi-report", preparer()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("逾期未报"),
                                containsString("不良率"),
                                containsString("name=\"month\" value=\"" + month))));
        portal.perform(report("send", "3.1").file(proof())).andExpect(redirectedUrl(path));
        var point = kpis.of(investment).getFirst().points().getFirst();
        assertThat(point.month()).isEqualTo(month);
        assertThat(point.claimed()).isEqualByComparingTo("3.1");
        assertThat(point.evidence()).hasSize(1);
        portal.perform(page(path + "/kpi-report?month=" + month, preparer()).param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("reported"),
                                containsString("value=\"3.1\""),
                                containsString(point.evidence().getFirst().substring(0, 12)))));
    }

    @Test
    void keepsWhatWasTypedUntilItIsHandedIn() throws Exception {
        portal.perform(report("send", "three").file(proof()).header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(containsString("不是数字"), containsString("three"), not(containsString("<html")))));
        portal.perform(page(path + "/kpi-report?month=" + month, preparer()))
                .andExpect(content().string(allOf(containsString("three"), containsString("lines[0].evidence[0]"))));
        portal.perform(report("draft", "3.2"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("草稿已保存")));
        assertThat(kpis.of(investment).getFirst().points()).isEmpty();
        portal.perform(page(path + "/kpi-report?month=" + month, preparer()))
                .andExpect(content().string(containsString("3.2")));
    }

    @Test
    void isForThePeopleOfTheEnterprise() throws Exception {
        var stranger = Scene.signatory(enterprise("别的厂"));
        portal.perform(page(path + "/kpi-report", stranger)).andExpect(status().isNotFound());
        portal.perform(page(path + "/kpi-report", officer())).andExpect(status().isForbidden());
        portal.perform(page(path + "/kpi-verification", preparer())).andExpect(status().isForbidden());
        portal.perform(page(path, preparer())).andExpect(content().string(containsString(path + "/kpi-report")));
        portal.perform(page(path, officer())).andExpect(content().string(not(containsString(path + "/kpi-report"))));
    }

    @Test
    void showsAReviewerTheClaimBesideBaselineAndTarget() throws Exception {
        portal.perform(page(path + "/kpi-verification", REVIEWER))
                .andExpect(content().string(containsString("没有待核实的数据")));
        commands.sendAndSee(measure(month, "3.9"), preparer(), null);
        commands.sendAndSee(measure(month, "3.4"), preparer(), null);
        portal.perform(page(path + "/kpi-verification", REVIEWER))
                .andExpect(content()
                        .string(allOf(
                                containsString("按申报值 3.4 核实"),
                                containsString("基线 4.5，目标 2.7"),
                                containsString("kpi-baseline"),
                                containsString("报为 3.9"))));
        portal.perform(verdict("accept", "", "").header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不能为空")));
        portal.perform(verdict("other", "abc", "抽检")).andExpect(status().isUnprocessableContent());
        portal.perform(verdict("other", "3.5", "抽检 200 件")).andExpect(redirectedUrl(path + "/kpi-verification"));
        var point = kpis.of(investment).getFirst().points().getFirst();
        assertThat(point.verified()).isEqualByComparingTo("3.5");
        assertThat(point.basis()).isEqualTo("抽检 200 件");
    }

    @Test
    void acceptsAsClaimed() throws Exception {
        commands.sendAndSee(measure(month, "3.4"), preparer(), null);
        portal.perform(verdict("accept", "99", "看过质检记录")).andExpect(redirectedUrl(path + "/kpi-verification"));
        assertThat(kpis.of(investment).getFirst().points().getFirst().verified())
                .isEqualByComparingTo("3.4");
    }

    @Test
    void showsTheUseOfFunctionsAndWhatItCosts() throws Exception {
        var since = LocalDate.now(clock).minusDays(95);
        commands.send(new ReachMilestone(investment, "pilot", since, List.of("a")), preparer());
        commands.send(new VerifyMilestone(investment, "pilot"), REVIEWER);
        commands.sendAndSee(
                new RecordRunningCost(investment, month, RunningCostKind.CLOUD, Money.ofYuan("880"), List.of("a")),
                preparer(),
                null);
        assertThat(uses.of(investment).orElseThrow().measurements().getFirst().dueOn())
                .isEqualTo(since.plusDays(90));
        portal.perform(page(path, officer()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("所购功能的实际使用"),
                                containsString("上线第 90 日"),
                                containsString("预留中"),
                                containsString("¥880.00"))));
    }

    private MockMultipartHttpServletRequestBuilder report(String act, String value) {
        var request = MockMvcRequestBuilders.multipart(path + "/kpi-report");
        request.with(signedIn(preparer())).with(csrf()).header("Accept", "text/html");
        request.param("month", month.toString())
                .param("act", act)
                .param("lines[0].code", "defect-rate")
                .param("lines[0].value", value);
        return request;
    }

    private static MockMultipartFile proof() {
        return new MockMultipartFile(
                "lines[0].file", "质检.pdf", "application/pdf", "%PDF-1.7 kpi".getBytes(StandardCharsets.US_ASCII));
    }

    private MockHttpServletRequestBuilder verdict(String act, String value, String basis) {
        return form(path + "/kpi-verification", REVIEWER)
                .param("indicator", "defect-rate")
                .param("month", month.toString())
                .param("claimed", "3.4")
                .param("value", value)
                .param("basis", basis)
                .param("act", act);
    }

    private MeasureKpi measure(YearMonth of, String value) {
        return new MeasureKpi(investment, "defect-rate", of, new BigDecimal(value), List.of());
    }

    private Caller preparer() {
        return Scene.person("kpi-preparer-" + uscc, uscc, Role.ENTERPRISE_PREPARER);
    }

    private static OfferAccepted recorded() {
        try (var file = KpiPagesIT.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.shared().readValue(file, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
