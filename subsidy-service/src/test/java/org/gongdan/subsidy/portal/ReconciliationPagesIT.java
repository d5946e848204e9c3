package org.gongdan.subsidy.portal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.Findings;
import org.gongdan.subsidy.reconciliation.Opened;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.CompleteRun;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.StartRun;
import org.gongdan.subsidy.reconciliation.RunScope;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reconciliation in the browser. */
class ReconciliationPagesIT extends PortalTest {

    private static final Caller JOB = SystemCaller.named("roi-reconciliation");
    private static final Caller FINANCE = Scene.person("portal-finance", null, Role.FINANCE);
    private static final Caller AUDITOR = Scene.person("portal-auditor", null, Role.AUDITOR);
    private static final Break OVERPAID = new Break(
            Break.Type.PAID_ABOVE_APPROVED,
            Break.Severity.CRITICAL,
            Money.ofYuan("1000"),
            Money.ofYuan("1234.56"),
            Money.ofFen(1));

    private InvestmentId id;
    private StartRun run;
    private String difference;

    @BeforeEach
    void reconcile() {
        id = Opened.investment(commands, enterprise("对账甲厂"));
        run = new StartRun("roi-reconciliation", new Period("2026-09"), new BigDecimal("0.08"), 7, RunScope.of(id));
        commands.send(run, JOB);
        var found = List.of(Findings.found(id, "1234.56", OVERPAID));
        commands.send(new RecordReconciliations(run.runId().value(), run.period(), run.position(), found), JOB);
        commands.sendAndSee(new CompleteRun(run.runId()), JOB, null);
        difference = "/reconciliation/breaks/" + id + "/2026-09/PAID_ABOVE_APPROVED";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> portal.perform(page(difference, FINANCE)).andExpect(status().isOk()));
    }

    @Test
    void showsWhatDiffersAndHowLong() throws Exception {
        portal.perform(page("/reconciliation?q=" + id, AUDITOR))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("支付高于批准"),
                                containsString("对账甲厂"),
                                containsString("¥1,234.56"),
                                containsString("已存在 0 天"),
                                containsString("91 天及以上"),
                                containsString("age-CRITICAL"),
                                containsString("aria-current=\"page\""))));
        portal.perform(page("/reconciliation?lang=en&severity=INFO&q=" + id, officer())
                        .header("HX-Request", "true"))
                .andExpect(
                        content().string(allOf(containsString("No difference matches"), not(containsString("<html")))));
        portal.perform(page("/reconciliation/file?q=" + id, AUDITOR))
                .andExpect(header().string("Content-Disposition", containsString("breaks.csv")))
                .andExpect(content().string(containsString("1234.56")));
    }

    @Test
    void showsTheManifestOfARunAndWhatItRecorded() throws Exception {
        portal.perform(page("/reconciliation/runs/" + run.runId(), AUDITOR))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("SHA-256"),
                                containsString("首次结果"),
                                containsString(Opened.TITLE),
                                containsString("¥50,000.00"))));
        portal.perform(page("/reconciliation/runs/run-none", AUDITOR)).andExpect(status().isNotFound());
    }

    @Test
    void takesAnExplanationOfFinance() throws Exception {
        portal.perform(page(difference, AUDITOR)).andExpect(content().string(not(containsString("<textarea"))));
        portal.perform(page(difference, FINANCE))
                .andExpect(content().string(allOf(containsString("<textarea"), containsString("¥1,000.00"))));
        portal.perform(form(difference + "/explanation", FINANCE)
                        .param("explanation", " ")
                        .header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("请说明差异的原因"), not(containsString("<html")))));
        portal.perform(form(difference + "/explanation", FINANCE).param("explanation", "银行重复入账"))
                .andExpect(redirectedUrl(difference));
        portal.perform(page(difference, AUDITOR))
                .andExpect(content().string(allOf(containsString("银行重复入账"), containsString("portal-finance"))));
        portal.perform(form(difference + "/explanation", officer()).param("explanation", "无"))
                .andExpect(status().isForbidden());
    }

    @Test
    void isNotForEnterprises() throws Exception {
        var signatory = Scene.signatory(enterprise("对账乙厂"));
        for (var path : List.of("/reconciliation", "/reconciliation/runs/" + run.runId(), difference)) {
            portal.perform(page(path, signatory)).andExpect(status().isForbidden());
        }
        portal.perform(page("/investments/" + id, Scene.person("portal-reviewer", null, Role.REVIEWER)))
                .andExpect(content().string(allOf(containsString("支付高于批准"), containsString("¥40,000.00"))));
    }
}
