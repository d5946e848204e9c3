package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApplicationApiIT extends ApplicationServiceTest {

    @Test
    void takesAnApplicationFromDraftToProposal() {
        registerEnterprise();
        var drafted = post("/api/applications", draftRequest(), preparer);
        assertThat(drafted.status()).isEqualTo(201);
        assertThat(statusOf(drafted)).isEqualTo("DRAFT");
        assertThat(drafted.header("ETag")).isEqualTo("\"0\"");
        var path = drafted.header("Location");
        assertThat(put(path + "/project", project("2026-11-30"), preparer).header("ETag"))
                .isEqualTo("\"1\"");
        put(path + "/cost-lines", costs(), preparer);
        put(path + "/baseline", baseline(), preparer);

        var preview = get(path + "/split-preview", preparer).body();
        assertThat(preview.path("eligible").asBoolean()).isTrue();
        assertThat(preview.path("split").path("outcome").asString()).isEqualTo("BALANCED");
        assertThat(preview.path("split")
                        .path("lines")
                        .path(0)
                        .path("explanation")
                        .path("zh")
                        .asString())
                .contains("30");

        var submitted = post(path + "/submission", null, signatory);
        assertThat(statusOf(submitted)).isEqualTo("ELIGIBLE");
        assertThat(submitted.body().path("findings").size()).isEqualTo(14);
        var proposed = post(path + "/tier-proposal", Map.of("funds", funds("1.00", "1.00")), OFFICER)
                .body();
        assertThat(proposed.path("summary")
                        .path("shares")
                        .path("GOVERNMENT")
                        .path("amount")
                        .asString())
                .isEqualTo("30000.00");
        assertThat(proposed.path("summary").path("proposedBy").path("name").asString())
                .isEqualTo("an-officer");
        assertThat(proposed.path("summary").path("enterpriseName").asString()).isEqualTo("潮州锦绣坊 " + uscc);
        assertThat(eventsOf(path))
                .containsExactly(
                        "ApplicationDrafted",
                        "ProjectDescribed",
                        "CostLinesSet",
                        "BaselineDeclared",
                        "ApplicationSubmitted",
                        "EligibilityFound",
                        "TierProposed");
    }

    @Test
    void returnsForCorrectionWithAllThatWasStated() {
        var path = submitted();
        var returned = post(path + "/correction-request", Map.of("reason", "请补充报价单"), OFFICER);
        assertThat(statusOf(returned)).isEqualTo("DRAFT");
        assertThat(returned.body().path("summary").path("reason").asString()).isEqualTo("请补充报价单");
        assertThat(returned.body().path("costLines").size()).isEqualTo(1);
        assertThat(statusOf(post(path + "/submission", null, signatory))).isEqualTo("ELIGIBLE");
        assertThat(statusOf(post(path + "/rejection", Map.of("reason", "重复"), OFFICER)))
                .isEqualTo("REJECTED");
    }

    @Test
    void takesExactlyTwoApprovalsOfTwoPeopleWhoAllTryAtOnce() throws Exception {
        var path = proposed(funds("30000.00", "20000.00"));
        var start = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(index -> () -> {
                        start.await();
                        return post(path + "/approvals", null, index % 2 == 0 ? APPROVER : SECOND_APPROVER);
                    })
                    .toList();
            var statuses = threads.invokeAll(tries).stream()
                    .map(each -> each.resultNow().status())
                    .toList();
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
            assertThat(statuses).allMatch(status -> status == 200 || status == 403 || status == 409);
        }
        var approvers = get(path + "/history", OFFICER)
                .body()
                .valueStream()
                .filter(step -> step.path("event").asString().equals("TierApproved"))
                .map(step -> step.path("by").path("name").asString())
                .toList();
        assertThat(approvers).containsExactlyInAnyOrder("an-approver", "another-approver");
    }

    @Test
    void namesTheFieldAndTheRuleOfARefusal() {
        var path = completeDraft();
        var unknown = Map.of("lines", List.of(Map.of("category", "moon", "amount", Money.ofYuan("1.00"))));
        var refused = put(path + "/cost-lines", unknown, preparer, "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("category-unknown");
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo("lines[0].category");
        assertThat(refused.body().path("detail").asString()).contains("moon").doesNotContain("{0}");
        assertThat(put(path + "/cost-lines", "{\"lines\":[{\"category\":\"software\"}]}", preparer)
                        .problem())
                .isEqualTo("request-invalid");
        assertThat(post(path + "/approvals", null, APPROVER).problem()).isEqualTo("not-submitted");
        assertThat(post(path + "/submission", null, preparer).problem()).isEqualTo("not-allowed");
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChanged() {
        var path = completeDraft();
        var stale = put(path + "/project", project("2026-10-31"), preparer, "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("version-stale");
        assertThat(put(path + "/project", project("2026-10-31"), preparer, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void draftsOnceUnderOneIdempotencyKey() {
        registerEnterprise();
        var first = post("/api/applications", draftRequest(), preparer, "Idempotency-Key", "k-" + uscc);
        var again = post("/api/applications", draftRequest(), preparer, "Idempotency-Key", "k-" + uscc);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(total("/api/applications", preparer)).isEqualTo(1);
    }

    @Test
    void answersForeignAndAbsentAlike() {
        var path = completeDraft();
        var foreign = as("stranger", Role.ENTERPRISE_SIGNATORY, "91440300MA5DEFGH1K");
        var absent = "/api/applications/application-absent";
        for (var target : List.of(path, absent, "/api/applications/nonsense")) {
            assertThat(get(target, foreign).problem()).isEqualTo("not-found");
            assertThat(get(target + "/history", foreign).problem()).isEqualTo("not-found");
            assertThat(get(target + "/split-preview", foreign).problem()).isEqualTo("not-found");
            assertThat(post(target + "/submission", null, foreign, "If-Match", "\"0\"")
                            .problem())
                    .isEqualTo("not-found");
            assertThat(put(target + "/cost-lines", costs(), foreign).problem()).isEqualTo("not-found");
            assertThat(post(target + "/withdrawal", Map.of("reason", "x"), foreign)
                            .problem())
                    .isEqualTo("not-found");
        }
        assertThat(post(absent + "/rejection", Map.of("reason", "x"), OFFICER).problem())
                .isEqualTo("not-found");
        assertThat(total("/api/applications", foreign)).isZero();
        assertThat(total("/api/applications", as(Role.ENTERPRISE_VIEWER))).isZero();
        assertThat(get("/api/applications/queue", foreign).status()).isEqualTo(403);
    }

    @Test
    void listsByStatusTextAndProgramme() {
        submitted();
        var query = "/api/applications?q=" + uscc;
        assertThat(total(query, OFFICER)).isEqualTo(1);
        assertThat(total(query + "&status=ELIGIBLE&programme=programme-pilot", OFFICER))
                .isEqualTo(1);
        assertThat(total(query + "&status=DRAFT", OFFICER)).isZero();
        assertThat(total(query + "&programme=programme-other", OFFICER)).isZero();
        assertThat(total("/api/applications?q=%25", OFFICER)).isZero();
        assertThat(get("/api/applications/counts", signatory)
                        .body()
                        .path("ELIGIBLE")
                        .asInt())
                .isEqualTo(1);
        var queue = get("/api/applications/queue?size=200", OFFICER).body();
        assertThat(queue.path("items").valueStream().map(row -> row.path("uscc").asString()))
                .contains(uscc);
    }

    private int total(String path, String bearer) {
        return get(path, bearer).body().path("total").asInt(-1);
    }

    private List<String> eventsOf(String path) {
        return get(path + "/history", preparer)
                .body()
                .valueStream()
                .map((JsonNode step) -> step.path("event").asString())
                .toList();
    }
}
