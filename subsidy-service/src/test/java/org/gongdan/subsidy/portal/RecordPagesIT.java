package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.investment.FunctionUses;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentCommand.ReachMilestone;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyMilestone;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.RecordedAssets;
import org.gongdan.subsidy.investment.Retentions;
import org.gongdan.subsidy.investment.RunningCosts;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** The forms on an investment: asset, running costs, use of functions, baselines and money held back. */
class RecordPagesIT extends PortalTest {

    private static final OfferAccepted RECORDED = recorded();
    private static final Caller REVIEWER = Scene.person("record-reviewer", null, Role.REVIEWER);
    private static final Caller FINANCE = Scene.person("record-finance", null, Role.FINANCE);
    private static final Caller APPROVER = Scene.person("record-approver", null, Role.APPROVER);

    @Autowired
    private RecordedAssets assets;

    @Autowired
    private RunningCosts costs;

    @Autowired
    private FunctionUses uses;

    @Autowired
    private InvestmentKpis kpis;

    @Autowired
    private Retentions retentions;

    private String uscc;
    private InvestmentId id;
    private String path;
    private LocalDate today;

    @BeforeEach
    void agree() {
        uscc = enterprise("填报厂");
        today = LocalDate.now(clock);
        var application = new ApplicationId("application-" + UUID.randomUUID());
        id = InvestmentId.ofApplication(application);
        path = "/investments/" + id;
        var known = RECORDED.award();
        var award = new Award(Scene.PROGRAMME, 1, known.tier(), known.split(), known.funds());
        commands.sendAndSee(
                new OpenInvestment(
                        id,
                        application,
                        uscc,
                        RECORDED.project(),
                        RECORDED.costLines(),
                        award,
                        RECORDED.indicators(),
                        RECORDED.milestones(),
                        RECORDED.functions(),
                        today.minusMonths(5)),
                SystemCaller.named("test"),
                null);
    }

    @Test
    void recordsTheAssetAndKeepsWhatWasTypedWhenItIsRefused() throws Exception {
        var typed = Map.of(
                "kind",
                "FIXED_ASSET",
                "method",
                "STRAIGHT_LINE",
                "cost",
                "60,000",
                "readyOn",
                today.minusDays(9).toString());
        send("/asset", preparer(), typed, Map.of("lifeMonths", "three"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("60,000"), containsString("这里应填数字"))));
        send("/asset", preparer(), typed, Map.of("lifeMonths", " "))
                .andExpect(content().string(containsString("请填写这一项")));
        send("/asset", preparer(), typed, Map.of("lifeMonths", "601"))
                .andExpect(content().string(containsString("1 至 600 个月")));
        send("/asset", officer(), typed, Map.of("lifeMonths", "36")).andExpect(status().isForbidden());
        send("/asset", preparer(), typed, Map.of("lifeMonths", "36")).andExpect(redirectedUrl(path + "#income"));
        assertThat(assets.of(List.of(id)).get(id).asset().cost()).isEqualTo(Money.ofYuan("60000"));
        portal.perform(page(path, officer())).andExpect(content().string(containsString("年限平均法")));
        portal.perform(page(path + "/asset", preparer()))
                .andExpect(content().string(containsString("value=\"60000.00\"")));
    }

    @Test
    void statesARunningCostWithProofAndVerifiesIt() throws Exception {
        var month = YearMonth.from(today).minusMonths(1).toString();
        var typed = Map.of("month", month, "kind", "CLOUD", "amount", "880");
        send("/running-costs", preparer(), typed, Map.of())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("value=\"880\""), containsString("is-invalid"))));
        withProof("/running-costs", preparer(), typed).andExpect(redirectedUrl(path + "/running-costs"));
        assertThat(costs.of(id)).singleElement().satisfies(cost -> {
            assertThat(cost.claimed()).isEqualTo(Money.ofYuan("880"));
            assertThat(cost.evidence()).hasSize(1);
        });
        var proof = "/evidence/" + costs.of(id).getFirst().evidence().getFirst();
        portal.perform(page(path + "/running-costs", REVIEWER))
                .andExpect(content().string(containsString(proof)));
        portal.perform(page(proof, REVIEWER))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
        portal.perform(page(proof, Scene.signatory(enterprise("别家")))).andExpect(status().isNotFound());
        var found = Map.of("month", month, "kind", "CLOUD", "amount", "800");
        send("/running-costs/verification", preparer(), found, Map.of("basis", "账单"))
                .andExpect(status().isForbidden());
        send("/running-costs/verification", REVIEWER, found, Map.of("basis", " "))
                .andExpect(status().isUnprocessableContent());
        send("/running-costs/verification", REVIEWER, found, Map.of("basis", "账单"))
                .andExpect(redirectedUrl(path + "/running-costs"));
        assertThat(costs.of(id).getFirst().verified()).isEqualTo(Money.ofYuan("800"));
        portal.perform(page(path, officer())).andExpect(content().string(containsString("云服务")));
    }

    @Test
    void reportsTheUseOfFunctionsOnceTheDayHasComeAndVerifiesIt() throws Exception {
        portal.perform(page(path + "/function-use", preparer()))
                .andExpect(content().string(allOf(containsString("上线尚未核实"), not(containsString("name=\"used\"")))));
        live(today.minusDays(100));
        withProof("/function-use", preparer(), Map.of("day", "90", "used", "detect"))
                .andExpect(redirectedUrl(path + "/function-use"));
        send("/function-use/verification", REVIEWER, Map.of("day", "90", "used", "detect"), Map.of("basis", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("checked")));
        send("/function-use/verification", REVIEWER, Map.of("day", "90", "used", "detect"), Map.of("basis", "现场"))
                .andExpect(redirectedUrl(path + "/function-use"));
        var measured = uses.of(id).orElseThrow().measurements().stream()
                .filter(each -> each.day() == 90)
                .findFirst()
                .orElseThrow();
        assertThat(measured.verified()).containsExactly("detect");
    }

    @Test
    void correctsABaselineByTwoPeople() throws Exception {
        var signatory = Scene.signatory(uscc);
        var typed = Map.of(
                "indicator", "defect-rate", "value", "4.1", "first", "2020-01", "last", "2020-03", "reason", "漏计");
        withProof("/baselines", preparer(), typed).andExpect(status().isForbidden());
        send("/baselines", signatory, typed, Map.of())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("漏计")));
        withProof("/baselines", signatory, typed).andExpect(redirectedUrl(path + "/baselines"));
        var page = portal.perform(page(path + "/baselines", REVIEWER))
                .andExpect(content().string(containsString("待他人确认")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var at = page.split("name=\"preparedAt\" value=\"")[1].split("\"")[0];
        var confirmed = Map.of("indicator", "defect-rate");
        send("/baselines/confirmation", REVIEWER, confirmed, Map.of("preparedAt", "2020-01-01T00:00:00Z"))
                .andExpect(status().isUnprocessableContent());
        send("/baselines/confirmation", REVIEWER, confirmed, Map.of("preparedAt", at))
                .andExpect(redirectedUrl(path + "/baselines"));
        assertThat(kpis.of(id).getFirst().indicator().baseline()).isEqualByComparingTo("4.1");
    }

    /** Nothing is used within half a year, so the condition failed, and two people take the money back. */
    @Test
    void asksOnceMoreBeforeMoneyMoves() throws Exception {
        live(today.minusMonths(4));
        send("/retention", officer(), Map.of("decision", "RELEASE", "reason", "已使用"), Map.of())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已使用")));
        send("/retention", FINANCE, Map.of("decision", "FORFEIT", "reason", "未使用"), Map.of())
                .andExpect(status().isUnprocessableContent());
        assertThat(retentions.standing(id).orElseThrow().status()).isEqualTo(Retentions.Status.HELD);
        send("/retention/confirmation", APPROVER, Map.of("decision", "FORFEIT"), Map.of("confirmed", "true"))
                .andExpect(status().isUnprocessableContent());
        send("/retention/judgement", FINANCE, Map.of(), Map.of()).andExpect(redirectedUrl(path + "/retention"));
        portal.perform(page(path + "/retention", preparer()))
                .andExpect(content().string(allOf(containsString("75%"), not(containsString("/retention/judgement")))));
        send("/retention", preparer(), Map.of("decision", "RELEASE"), Map.of()).andExpect(status().isForbidden());
    }

    private void live(LocalDate day) {
        var proof = List.of("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        commands.sendAndSee(new ReachMilestone(id, "pilot", day, proof), preparer(), null);
        commands.sendAndSee(new VerifyMilestone(id, "pilot"), REVIEWER, null);
    }

    private ResultActions send(String to, Caller caller, Map<String, String> typed, Map<String, String> more)
            throws Exception {
        var request = form(path + to, caller);
        typed.forEach(request::param);
        more.forEach(request::param);
        return portal.perform(request);
    }

    private ResultActions withProof(String to, Caller caller, Map<String, String> typed) throws Exception {
        var file = new MockMultipartFile(
                "file", "proof.pdf", "application/pdf", "%PDF-1.7 proof".getBytes(StandardCharsets.US_ASCII));
        var request = MockMvcRequestBuilders.multipart(path + to).file(file);
        typed.forEach(request::param);
        request.with(signedIn(caller)).with(csrf()).header("Accept", "text/html");
        return portal.perform(request);
    }

    private Caller preparer() {
        return Scene.person("preparer-" + uscc, uscc, Role.ENTERPRISE_PREPARER);
    }

    private static OfferAccepted recorded() {
        try (var recorded = RecordPagesIT.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.shared().readValue(recorded, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
