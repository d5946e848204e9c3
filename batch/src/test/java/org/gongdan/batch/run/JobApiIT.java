package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.gongdan.batch.BatchTest;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JobApiIT extends BatchTest {

    private static final String RUNS = "/api/jobs/roi-reconciliation/runs";
    private static final String USCC = "91440101MA5CABCD0X";

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "FINANCE"},
            mode = EnumSource.Mode.EXCLUDE)
    void refusesToStartForAnyoneElse(Role role) {
        var before = runs.history(JOB, 200).size();
        var answer = post(RUNS, "{}", TestTokens.bearer(role, USCC));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("not-allowed");
        assertThat(runs.history(JOB, 200)).hasSize(before);
    }

    @Test
    void knowsNobodyWithoutAToken() {
        assertThat(post(RUNS, "{}", "Bearer none").status()).isEqualTo(401);
        assertThat(get("/api/jobs", "Bearer none").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'period':'2025-13'}  | period-invalid  | 期间应为 | A period is",
                "{'period':''}         | period-invalid  | 期间应为 | A period is",
                "{'period':'2999-01'}  | period-not-over | 还不能对账 | cannot be reconciled yet",
                "{'rate':1}            | rate-invalid    | 折现率应在 | A discount rate is",
                "{'rate':-0.01}        | rate-invalid    | 折现率应在 | A discount rate is",
                "{'rate':0.0123456}    | rate-invalid    | 折现率应在 | A discount rate is",
                "{'rates':0.05}        | parameter-unknown | 没有参数“rates” | no parameter “rates”",
            })
    void saysInBothLanguagesWhatIsWrong(String request, String problem, String chinese, String english) {
        var json = request.replace('\'', '"');
        var answer = post(RUNS, json, as(Role.OPERATOR), "Accept-Language", "zh-CN");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.body().path("detail").asString()).contains(chinese);
        var translated = post(RUNS, json, as(Role.OPERATOR), "Accept-Language", "en");
        assertThat(translated.problem()).isEqualTo(problem);
        assertThat(translated.body().path("detail").asString()).contains(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'period':'2025-13'}|period", "{'rate':2}|rate", "{'rates':1}|rates"})
    void namesTheField(String request, String field) {
        var answer = post(RUNS, request.replace('\'', '"'), as(Role.OPERATOR));
        assertThat(answer.body().path("errors").toString()).contains('"' + field + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"period\":{}}", "{", "7"})
    void takesNothingButOneObjectOfPlainValues(String body) {
        assertThat(post(RUNS, body, as(Role.OPERATOR)).status()).isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999", "-1e99999", "1e-99999"})
    void doesNotWriteOutANumberThatIsAnAttack(String rate) {
        var answer = post(RUNS, "{\"rate\":" + rate + "}", as(Role.OPERATOR));
        assertThat(answer.problem()).isEqualTo("rate-invalid");
        assertThat(answer.raw().body()).hasSizeLessThan(1_000);
    }

    @Test
    void answersAtOnceAndThenTellsHowFarItIs() {
        examples.open("2025-01-15");
        showAll();
        var started = until(
                () -> post(RUNS, "{\"period\":\"2025-Q1\",\"rate\":0.050}", as(Role.OPERATOR)),
                answer -> !answer.problem().equals("run-active"));
        assertThat(started.status()).isEqualTo(202);
        var location = started.raw().headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(RUNS + "/" + started.body().path("runId").asLong());
        var ended = until(
                () -> get(location, as(Role.AUDITOR)),
                answer -> answer.body().path("status").asString().equals("COMPLETED"));
        var run = ended.body();
        assertThat(run.path("done").asLong())
                .isEqualTo(run.path("total").asLong())
                .isEqualTo(liveInvestments().size());
        assertThat(run.path("parameters").path("period").asString()).isEqualTo("2025-Q1");
        assertThat(run.path("parameters").path("rate").asString()).isEqualTo("0.05");
        assertThat(run.path("failure").isNull()).isTrue();
        assertThat(ended.body().path("percent").asInt()).isEqualTo(100);
        assertThat(elements(ended.body().path("steps")))
                .filteredOn(step -> step.path("step").asString().equals("reconcile-range"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.path("done")).isEqualTo(step.path("total")));
        var history = get(RUNS + "?size=1&status=COMPLETED", as(Role.OPERATOR));
        assertThat(elements(history.body().path("items")))
                .extracting(each -> each.path("runId").asLong())
                .containsExactly(started.body().path("runId").asLong());
        assertThat(elements(
                        get(RUNS + "?status=UNKNOWN", as(Role.OPERATOR)).body().path("items")))
                .isEmpty();
        var refused = post(location + "/stop", "{}", as(Role.OPERATOR));
        assertThat(refused.problem()).isEqualTo("run-not-active");
        assertThat(post(location + "/restart", "{}", as(Role.OPERATOR)).problem())
                .isIn("run-complete", "run-active");
        showAll();
    }

    @Test
    void listsItsJobsToTheSecretariatAndToNoEnterprise() {
        var jobs = get("/api/jobs", as(Role.OFFICER));
        var job = elements(jobs.body()).stream()
                .map(each -> each.path("description"))
                .filter(each -> each.path("name").asString().equals("roi-reconciliation"))
                .findFirst()
                .orElseThrow();
        assertThat(job.path("title").path("zh").asString()).isEqualTo("投资回报对账");
        assertThat(elements(job.path("parameters")))
                .extracting(parameter -> parameter.path("name").asString())
                .containsExactly("period", "rate", "scope");
        assertThat(elements(job.path("schedules")))
                .extracting(schedule -> schedule.path("cron").asString())
                .containsOnly("-");
        for (var path : new String[] {"/api/jobs", RUNS, RUNS + "/1"}) {
            var answer = get(path, TestTokens.bearer(Role.ENTERPRISE_SIGNATORY, USCC));
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("not-allowed");
        }
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/jobs/none/runs", "/api/jobs/none/runs/1", RUNS + "/999999999"})
    void doesNotKnowAnotherJobOrRun(String path) {
        var answer = get(path, as(Role.OPERATOR));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("job-unknown");
    }
}
