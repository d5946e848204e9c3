package org.gongdan.subsidy.reconciliation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Break;
import org.gongdan.subsidy.reconciliation.Findings;
import org.gongdan.subsidy.reconciliation.Opened;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class BreakApiIT extends ServiceTest {

    private static final String FOREIGN = "91440300MA5FXXXX12";
    private static final Break LEDGER = new Break(
            Break.Type.LEDGER_DIFFERS_FROM_PAID,
            Break.Severity.CRITICAL,
            Money.ZERO,
            Money.ofYuan("9"),
            Money.ofFen(1));
    private static final Break UNDER_WAY =
            new Break(Break.Type.APPROVED_NOT_PAID, Break.Severity.INFO, Money.ofYuan("8"), Money.ZERO, Money.ofFen(1));

    @Autowired
    private Commands commands;

    private InvestmentId id;
    private String path;

    @BeforeEach
    void reconcile() {
        id = Opened.investment(commands);
        path = "/api/investments/" + id;
        record("run-1", 1, LEDGER, UNDER_WAY);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(path + "/breaks", as(Role.AUDITOR)).body().size() == 2);
    }

    @Test
    void explainsADifferenceBeforeTheInvestmentCloses() {
        var closure = Map.of("reason", "完成");
        assertThat(post(path + "/closure", closure, as(Role.APPROVER)).problem())
                .isEqualTo("breaks-unexplained");
        var explained = post(path + "/break-explanations", explanation("银行日切"), as(Role.FINANCE));
        assertThat(explained.status()).as("%s", explained.body()).isEqualTo(201);
        assertThat(explained.header("Location")).isEqualTo(path + "/breaks");
        assertThat(explained.body().path("explanation").asString()).isEqualTo("银行日切");
        assertThat(explained.body().at("/found/found/amount").asString()).isEqualTo("9.00");
        assertThat(explained.body().at("/firstSeen/period").asString()).isEqualTo("2026-09");
        var results = get(path + "/reconciliations", as(Role.AUDITOR)).body();
        assertThat(results.get(0).path("runId").asString()).isEqualTo("run-1");
        var closed = post(path + "/closure", closure, as(Role.APPROVER));
        assertThat(closed.body().at("/summary/status").asString()).isEqualTo("CLOSED");
        record("run-2", 2, UNDER_WAY);
        assertThat(get(path + "/breaks", as(Role.AUDITOR)).body().valueStream())
                .as("what is closed is still reconciled")
                .anyMatch(each -> !each.path("clearedAt").isNull());
    }

    @Test
    void letsFinanceAndReviewersExplainAndNobodyElse() {
        for (var role : Role.values()) {
            var bearer = role.isOfEnterprise() || role == Role.LEAD ? as(role, Opened.USCC) : as(role);
            var answer = post(path + "/break-explanations", explanation("由" + role + "说明"), bearer);
            assertThat(answer.status())
                    .as("%s %s", role, answer.body())
                    .isEqualTo(role == Role.FINANCE || role == Role.REVIEWER ? 201 : 403);
        }
    }

    @Test
    void refusesWhatIsNoDifferenceAndSilence() {
        var none = Map.of("period", "2026-09", "type", "INDICATORS_MISSING", "explanation", "无");
        var absent = post(path + "/break-explanations", none, as(Role.FINANCE));
        assertThat(absent.status()).isEqualTo(409);
        assertThat(absent.problem()).isEqualTo("break-not-open");
        assertThat(post(path + "/break-explanations", explanation(" "), as(Role.FINANCE))
                        .problem())
                .isEqualTo("request-invalid");
        assertThat(post("/api/investments/investment-none/break-explanations", explanation("无"), as(Role.FINANCE))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void listsByTypeSeverityStateEnterpriseAndWords() {
        var all = list("");
        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(list("&type=APPROVED_NOT_PAID").path("total").asInt()).isEqualTo(1);
        assertThat(list("&severity=CRITICAL")
                        .at("/items/0/difference/found/type")
                        .asString())
                .isEqualTo("LEDGER_DIFFERS_FROM_PAID");
        assertThat(list("&uscc=" + Opened.USCC).path("total").asInt()).isEqualTo(2);
        assertThat(list("&uscc=" + FOREIGN).path("total").asInt()).isZero();
        assertThat(list("&open=false").path("total").asInt()).isZero();
        post(path + "/break-explanations", explanation("银行日切"), as("finance-lin", Role.FINANCE));
        assertThat(list("&open=true").path("total").asInt()).isEqualTo(1);
        var explained = list("&open=false").path("items").get(0);
        assertThat(explained.path("explainedByName").asString()).isEqualTo("finance-lin");
        assertThat(explained.path("title").asString()).isEqualTo(Opened.TITLE);
        assertThat(explained.path("ageDays").asInt()).isZero();
        assertThat(list("&size=1&page=1").path("items")).hasSize(1);
    }

    @Test
    void countsTheOpenOnesByTheirAge() {
        var ageing = list("").path("ageing");
        assertThat(ageing).hasSize(4);
        assertThat(ageing.get(0).path("critical").asInt()).isEqualTo(1);
        assertThat(ageing.get(0).path("info").asInt()).isEqualTo(1);
        assertThat(ageing.get(3).path("fromDays").asInt()).isEqualTo(91);
        assertThat(ageing.get(3).path("toDays").isNull()).isTrue();
        post(path + "/break-explanations", explanation("银行日切"), as(Role.FINANCE));
        assertThat(list("").at("/ageing/0/critical").asInt()).isZero();
        assertThat(list("").path("total").asInt()).isEqualTo(2);
    }

    @Test
    void isATableInTheReadersLanguageWithoutFormulas() {
        post(path + "/break-explanations", explanation("=1+1"), as(Role.FINANCE));
        var zh = new String(
                get("/api/breaks/file?q=" + id, as(Role.AUDITOR)).raw().body(), StandardCharsets.UTF_8);
        assertThat(zh).startsWith("\uFEFF投资项目,").contains("账簿与支付不符", id.value(), "9.00", "'=1+1");
        assertThat(zh.lines()).hasSize(3);
        var en = new String(
                get("/api/breaks/file?q=" + id, as(Role.AUDITOR), "Accept-Language", "en")
                        .raw()
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(en).contains("Ledger differs from paid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reconciliations", "/breaks"})
    void isAbsentToOthersLikeWhatWasNeverThere(String part) {
        var foreign = get(path + part, as(Role.ENTERPRISE_VIEWER, FOREIGN));
        var absent = get("/api/investments/investment-none" + part, as(Role.OFFICER));
        var malformed = get("/api/investments/other" + part, as(Role.OFFICER));
        assertThat(List.of(foreign, absent, malformed)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
        });
        assertThat(get(path + part, as(Role.ENTERPRISE_VIEWER, Opened.USCC)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.MATCH_ANY, names = "ENTERPRISE_.*")
    void showsAnEnterpriseItsOwnAlone(Role role) {
        var own = get("/api/breaks?q=" + id, as(role, Opened.USCC)).body();
        assertThat(own.path("total").asInt()).isEqualTo(2);
        var foreign = get("/api/breaks?q=" + id, as(role, FOREIGN)).body();
        assertThat(foreign.path("total").asInt()).isZero();
        assertThat(foreign.at("/ageing/0/critical").asInt()).isZero();
        var asked = get("/api/breaks?q=" + id + "&uscc=" + Opened.USCC, as(role, FOREIGN));
        assertThat(asked.body().path("total").asInt()).isZero();
        var file = get("/api/breaks/file?q=" + id, as(role, FOREIGN));
        assertThat(new String(file.raw().body(), StandardCharsets.UTF_8)).doesNotContain(id.value());
    }

    private tools.jackson.databind.JsonNode list(String filter) {
        return get("/api/breaks?q=" + id + filter, as(Role.AUDITOR)).body();
    }

    private void record(String run, long position, Break... breaks) {
        var found = List.of(Findings.found(id, "100", breaks));
        commands.sendAndSee(
                new RecordReconciliations(run, new Period("2026-09"), position, found),
                SystemCaller.named("roi-reconciliation"),
                null);
    }

    private static Map<String, Object> explanation(String text) {
        return Map.of("period", "2026-09", "type", "LEDGER_DIFFERS_FROM_PAID", "explanation", text);
    }
}
