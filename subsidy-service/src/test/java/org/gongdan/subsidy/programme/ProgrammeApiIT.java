package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a programme over HTTP, and what the other features see of it. */
class ProgrammeApiIT extends ServiceTest {

    private static final String OFFICER = as("rules-officer", Role.OFFICER);
    private static final String APPROVER = as("rules-approver", Role.APPROVER);
    private static final String ENTERPRISE = as(Role.ENTERPRISE_PREPARER, "91440101MA5CJQ4N59");

    @Autowired
    private Programmes programmes;

    @Test
    void publishesWhatAnotherPersonDraftedAndOpensACall() {
        var drafted = draft("api-life", "");
        assertThat(drafted.status()).isEqualTo(201);
        assertThat(drafted.body().path("status").asString()).isEqualTo("DRAFT");
        assertThat(get("/api/programmes/api-life", ENTERPRISE).status()).isEqualTo(404);
        assertThat(get("/api/programmes/api-life/draft", ENTERPRISE).status()).isEqualTo(404);
        assertThat(get("/api/programmes/api-life/draft", APPROVER)
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(1);

        var published = post("/api/programmes/api-life/versions/1/publication", null, APPROVER);
        assertThat(published.status()).as(published.body().toString()).isEqualTo(200);
        assertThat(published.body().path("publishedVersion").asInt()).isEqualTo(1);

        var opened = post(
                "/api/programmes/api-life/calls",
                Map.of("call", "2026-1", "opensOn", "2026-03-01", "closesOn", "2026-06-30"),
                OFFICER);
        assertThat(opened.status()).isEqualTo(200);
        var id = ProgrammeId.ofCode("api-life");
        assertThat(programmes.isCallOpen(id, LocalDate.parse("2026-06-30"))).isTrue();
        assertThat(programmes.isCallOpen(id, LocalDate.parse("2026-07-01"))).isFalse();
        assertThat(programmes.callOpening(id, LocalDate.parse("2026-02-28"))).isEmpty();
        var second = Map.of("call", "2026-2", "opensOn", "2026-07-01", "closesOn", "2026-09-30");
        assertThat(post("/api/programmes/api-life/calls", second, OFFICER).status())
                .isEqualTo(200);
        assertThat(programmes.callOpening(id, LocalDate.parse("2026-06-30"))).contains(LocalDate.parse("2026-03-01"));
        assertThat(programmes.callOpening(id, LocalDate.parse("2026-07-01"))).contains(LocalDate.parse("2026-07-01"));
        assertThat(post("/api/programmes/api-life/calls/2026-2/closure", null, OFFICER)
                        .status())
                .isEqualTo(200);
        assertThat(programmes.inForce(id, LocalDate.parse("2025-12-31"))).isEmpty();
        assertThat(programmes.inForce(id, LocalDate.parse("2026-01-01")))
                .isEqualTo(programmes.version(id, 1))
                .hasValueSatisfying(rules ->
                        assertThat(rules.tiers()).isEqualTo(Shipped.threeWay().tiers()));

        assertThat(post("/api/programmes/api-life/calls/2026-1/closure", null, OFFICER)
                        .status())
                .isEqualTo(200);
        assertThat(programmes.isCallOpen(id, LocalDate.parse("2026-06-30"))).isFalse();
        assertThat(get("/api/programmes/api-life", ENTERPRISE).status()).isEqualTo(200);
    }

    @Test
    void splitsACaseUnderTheVersionInForce() {
        draft("api-split", "");
        post("/api/programmes/api-split/versions/1/publication", null, APPROVER);

        var answer = post("/api/programmes/api-split/split?day=2026-05-01", """
                {"facts": {"sizeClass": "SMALL", "mode": "SINGLE"},
                 "costs": [{"category": "software", "amount": "100000.00"}]}
                """, ENTERPRISE);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().path("shares").path(0).path("formatted").asString())
                .isEqualTo("40,000.00");
    }

    @Test
    void namesEveryProblemOfACase() {
        draft("api-case", "");
        post("/api/programmes/api-case/versions/1/publication", null, APPROVER);

        var answer = post("/api/programmes/api-case/split?day=2026-05-01", """
                {"facts": {"sizeClass": "SMALL", "mode": "SINGLE"},
                 "costs": [{"category": "softwear", "amount": "1.00"}]}
                """, ENTERPRISE);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("case-invalid");
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("/costs/0/category");
    }

    @Test
    void refusesTheDrafterAsPublisher() {
        var both = as("rules-both", Role.OFFICER);
        draft("api-eyes", both, "");
        var answer = post("/api/programmes/api-eyes/versions/1/publication", null, as("rules-both", Role.APPROVER));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("publisher-is-drafter");
    }

    @Test
    void refusesATableWithGapsAndOneWithOverlaps() {
        draft("api-gap", "mode: SINGLE }->mode: CHAIN }");
        var answer = post("/api/programmes/api-gap/versions/1/publication", null, APPROVER);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("table-has-gaps");

        draft("api-overlap", "mode: [CLUSTER, CHAIN] }->mode: [SINGLE, CLUSTER, CHAIN] }");
        answer = post("/api/programmes/api-overlap/versions/1/publication", null, APPROVER);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("table-has-overlaps");
    }

    @Test
    void refusesMalformedRulesWithEveryPlace() {
        var answer = draft("api-bad", "rate: 40,->rate: 140,");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("rules-malformed");
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("/tiers/0/shares/0/rate");
        var error = answer.body().path("errors").path(0);
        assertThat(error.path("rule").asString()).isEqualTo("schema");
        assertThat(error.path("line").asInt()).isEqualTo(30);
        assertThat(error.path("column").asInt()).isEqualTo(36);
        assertThat(error.path("remedy").asString()).isNotBlank();
        assertThat(get("/api/programmes/api-bad", OFFICER).status()).isEqualTo(404);
    }

    @Test
    void namesContradictionsAndTheTableTogetherWithWhatIsMalformed() {
        var answer = draft("api-many", "mode: SINGLE }->mode: CHAIN }\n    extra: 1");

        assertThat(answer.problem()).isEqualTo("rules-malformed");
        assertThat(answer.body().path("errors").findValuesAsString("rule"))
                .contains("unknown-key", "table-gap", "table-overlap");
    }

    @Test
    void refusesADraftByAnEnterprise() {
        assertThat(draft("api-foreign", ENTERPRISE, "").status()).isEqualTo(403);
    }

    private Answer draft(String code, String change) {
        return draft(code, OFFICER, change);
    }

    /** @param change {@code this->that} in the text of the plain example, or nothing */
    private Answer draft(String code, String bearer, String change) {
        var text = Shipped.text(Shipped.file("example-three-way.yaml"))
                .replace("code: example-three-way", "code: " + code);
        if (!change.isEmpty()) {
            var sides = change.split("->", 2);
            assertThat(text).contains(sides[0]);
            text = text.replace(sides[0], sides[1]);
        }
        return send("POST", "/api/programmes", text, bearer, "Content-Type", "application/yaml");
    }
}
