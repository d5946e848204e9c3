package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Dates and tax of cost, from the request to the award, its replay and a what-if. */
class DatedCostIT extends RuledServiceTest {

    private static final String FROM_CALL = "costRules: { notBefore: CALL_OPENING, notAfter: PROJECT_END }\n";
    private static final String BAN = "costRules: { commencementBan: true }\n";

    @Test
    void excludesWhatWasContractedBeforeTheCallAndReplaysEqual() {
        programme("dc-call", text("dc-call") + FROM_CALL);
        var today = LocalDate.now(clock);
        var path = handedIn("dc-call", "SINGLE", costs(today));

        var kept = get(path, OFFICER).body();
        assertThat(kept.at("/summary/status").asString()).isEqualTo("ELIGIBLE");
        assertThat(kept.at("/costLines/0/vat/amount").asString()).isEqualTo("13000.00");
        assertThat(kept.at("/costLines/0/contractedOn").asString()).isEqualTo(today.toString());
        assertThat(kept.at("/costLines/1/paidOn").asString())
                .isEqualTo(today.minusDays(1).toString());
        assertThat(kept.at("/costLines/2").has("paidOn")).isFalse();

        var basis = get(path + "/split-preview", OFFICER).body().at("/split");
        assertThat(exclusions(basis)).containsEntry("VAT", "13000.00").containsEntry("TOO_EARLY", "50000.00");
        assertThat(basis.toString()).contains("before " + today);

        award(path, fund("GOVERNMENT", "900000.00"), fund("ASSOCIATION", "900000.00"));
        assertThat(get(path, OFFICER)
                        .body()
                        .at("/summary/shares/GOVERNMENT/amount")
                        .asString())
                .isEqualTo("44000.00");
        assertThat(get(path + "/decisions", AUDITOR).body())
                .hasSize(5)
                .allSatisfy(decision -> assertThat(decision.path("equal").asBoolean())
                        .as(decision.toString())
                        .isTrue());
        assertThat(jdbc.sql("select call_opens_on from application where id = :id")
                        .param("id", path.substring(path.lastIndexOf('/') + 1))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today);
    }

    @Test
    void comesOutTheSameInAWhatIfOfItsOwnRulesAndIsRefusedUnderABan() {
        programme("dc-what-if", text("dc-what-if") + FROM_CALL);
        var path = handedIn("dc-what-if", "SINGLE", costs(LocalDate.now(clock)));

        var same =
                finished(post("/api/what-ifs", Map.of("programmeId", "programme-dc-what-if", "version", 1), OFFICER));
        assertThat(same.at("/result/applications").asLong()).isEqualTo(1);
        assertThat(same.at("/result/counts")).isEmpty();
        assertThat(same.at("/result/after/shares/GOVERNMENT/amount").asString()).isEqualTo("44000.00");

        draft(second("dc-what-if") + BAN);
        var run = finished(post("/api/what-ifs", Map.of("programmeId", "programme-dc-what-if"), OFFICER));
        var refused = get("/api/what-ifs/" + run.path("id").asString() + "/changes?kind=NEWLY_INELIGIBLE", AUDITOR)
                .body()
                .at("/items/0");
        assertThat(path).endsWith(refused.path("applicationId").asString());
        assertThat(refused.at("/reason/en").asString())
                .contains(LocalDate.now(clock).minusDays(1).toString());
    }

    @Test
    void isNotEligibleAfterAnEarlyContractUnderABanAndReplaysEqual() {
        programme("dc-ban", text("dc-ban") + BAN);
        var path = handedIn("dc-ban", "SINGLE", costs(LocalDate.now(clock)));
        var kept = get(path, OFFICER).body();
        assertThat(kept.at("/summary/status").asString()).isEqualTo("INELIGIBLE");
        assertThat(kept.path("findings")
                        .valueStream()
                        .filter(each -> !each.path("holds").asBoolean()))
                .extracting(each -> each.path("rule").asString())
                .containsExactly("not-commenced", "split-balanced");
        assertThat(get(path + "/decisions", AUDITOR).body())
                .singleElement()
                .satisfies(decision ->
                        assertThat(decision.path("equal").asBoolean()).isTrue());
    }

    @Test
    void namesTheFieldOfATaxThatCannotBe() {
        programme("dc-field");
        var path = handedIn("dc-field", "SINGLE", List.of(line("software", "100.00")));
        assertThat(post(path + "/correction-request", Map.of("reason", "请补充"), OFFICER)
                        .status())
                .isEqualTo(200);
        var signatory = as(
                "dated",
                Role.ENTERPRISE_SIGNATORY,
                get(path, OFFICER).body().at("/summary/uscc").asString());
        for (var vat : List.of("-0.01", "100.01")) {
            var line = line("software", "100.00");
            line.put("vat", Money.ofYuan(vat));
            var refused = put(path + "/cost-lines", Map.of("lines", List.of(line)), signatory, "Accept-Language", "en");
            assertThat(refused.problem()).isEqualTo("vat-out-of-range");
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("lines[0].vat");
            assertThat(refused.body().path("detail").asString()).contains(vat).doesNotContain("{");
        }
        var line = line("software", "100.00");
        line.put("paidOn", "yesterday");
        assertThat(put(path + "/cost-lines", Map.of("lines", List.of(line)), signatory)
                        .problem())
                .isEqualTo("request-invalid");
    }

    /** 100,000 and tax contracted today, 50,000 paid yesterday, and 10,000 still to come. */
    private static List<Map<String, Object>> costs(LocalDate today) {
        var taxed = line("software", "100000.00");
        taxed.put("vat", Money.ofYuan("13000.00"));
        taxed.put("contractedOn", today.toString());
        var early = line("equipment", "50000.00");
        early.put("contractedOn", today.toString());
        early.put("paidOn", today.minusDays(1).toString());
        return List.of(taxed, early, line("integration", "10000.00"));
    }

    private static Map<String, Object> line(String category, String amount) {
        return new HashMap<>(Map.of("category", category, "amount", Money.ofYuan(amount)));
    }

    private static Map<String, String> exclusions(JsonNode split) {
        var amounts = new HashMap<String, String>();
        split.findValue("exclusions")
                .forEach(gone -> amounts.put(
                        gone.path("reason").asString(),
                        gone.at("/amount/amount").asString()));
        return amounts;
    }
}
