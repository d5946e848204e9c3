package org.gongdan.subsidy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyIT extends ServiceTest {

    private static final int CLIENTS = 100;
    private static final Map<String, Object> OPENING = opening(2026);

    @Autowired
    private JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();

    @Test
    void createsOneThingForAHundredEqualRequests() throws InterruptedException {
        var answers = together(() -> open(OPENING, as(Role.FINANCE)));

        assertOneAnswer(answers, 201);
        var locations =
                answers.stream().map(answer -> answer.header("Location")).distinct();
        assertThat(locations).hasSize(1);
        assertThat(eventsOf(fundIn(answers.getFirst()))).isEqualTo(1);
    }

    @Test
    void changesAThingOnceForAHundredEqualRequests() throws InterruptedException {
        var path = "/api/funds/" + fundIn(post("/api/funds", OPENING, as(Role.FINANCE)));
        var body = Map.of("appropriationId", "2026-1", "amount", Money.ofYuan("10.00"), "reference", "doc");
        var answers = together(() -> post(path + "/appropriations", body, as(Role.FINANCE), "Idempotency-Key", key));

        assertOneAnswer(answers, 201);
        assertThat(answers).allMatch(answer -> answer.body().path("version").asInt(-1) == 1);
        assertThat(eventsOf(path.replace("/api/funds/", ""))).isEqualTo(2);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        var first = open(OPENING, as(Role.FINANCE));
        var other = open(opening(2027), as(Role.FINANCE));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(other.body().path("errors").path(0).path("field").asString()).isEqualTo("Idempotency-Key");
        var elsewhere = post(first.header("Location") + "/closure", OPENING, as(Role.FINANCE), "Idempotency-Key", key);
        assertThat(elsewhere.problem()).isEqualTo("idempotency-key-reused");
        assertThat(eventsOf(fundIn(first))).isEqualTo(1);
    }

    @Test
    void tellsTheKeysOfTwoCallersApart() {
        var one = open(OPENING, as("finance-one", Role.FINANCE));
        var two = open(OPENING, as("finance-two", Role.FINANCE));
        assertThat(two.status()).isEqualTo(201);
        assertThat(two.header("Idempotency-Replayed")).isNull();
        assertThat(fundIn(two)).isNotEqualTo(fundIn(one));
    }

    @Test
    void repeatsARefusalToo() {
        var refused = open(Map.of("funder", "GOVERNMENT"), as(Role.FINANCE));
        var again = open(Map.of("funder", "GOVERNMENT"), as(Role.FINANCE));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Content-Type")).startsWith("application/problem+json");
        assertThat(again.raw().body()).isEqualTo(refused.raw().body());
    }

    @Test
    void takesOverFromADeadProcessWithoutRepeatingItsEffect() {
        var first = open(OPENING, as(Role.FINANCE));
        // As if the process had died after storing the event and before keeping its answer.
        var forgotten =
                jdbc.sql("""
                update idempotency set status = null, body = null, location = null,
                                       claimed_at = now() - interval '61 seconds'
                where caller = :caller and key = :key""").param("caller", caller()).param("key", key).update();
        assertThat(forgotten).isEqualTo(1);

        var again = open(OPENING, as(Role.FINANCE));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(eventsOf(fundIn(first))).isEqualTo(1);
        assertThat(open(OPENING, as(Role.FINANCE)).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void refusesAKeyThatIsBlankOrTooLong() {
        for (var unusable : List.of("", "k".repeat(201))) {
            var refused = post("/api/funds", OPENING, as(Role.FINANCE), "Idempotency-Key", unusable);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("request-invalid");
            assertThat(refused.body().path("detail").asString())
                    .contains("请求内容")
                    .contains("Idempotency-Key");
        }
        var longest = "k".repeat(164) + UUID.randomUUID();
        assertThat(post("/api/funds", OPENING, as(Role.FINANCE), "Idempotency-Key", longest)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void leavesRequestsWithoutAKeyAlone() {
        var one = post("/api/funds", OPENING, as(Role.FINANCE));
        var two = post("/api/funds", OPENING, as(Role.FINANCE));
        assertThat(fundIn(one)).isNotEqualTo(fundIn(two));
    }

    private Answer open(Map<String, Object> body, String bearer) {
        return post("/api/funds", body, bearer, "Idempotency-Key", key);
    }

    private static void assertOneAnswer(List<Answer> answers, int status) {
        assertThat(answers).hasSize(CLIENTS).allMatch(answer -> answer.status() == status);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        var replayed = answers.stream().filter(answer -> "true".equals(answer.header("Idempotency-Replayed")));
        assertThat(replayed).hasSize(CLIENTS - 1);
    }

    private static List<Answer> together(Callable<Answer> request) throws InterruptedException {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            var requests = IntStream.range(0, CLIENTS).mapToObj(_ -> request).toList();
            for (Future<Answer> answer : clients.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    private int eventsOf(String stream) {
        return jdbc.sql("select count(*) from domain_event where aggregate_identifier = :stream")
                .param("stream", stream)
                .query(Integer.class)
                .single();
    }

    private static String fundIn(Answer answer) {
        return String.valueOf(answer.header("Location")).replace("/api/funds/", "");
    }

    private static String caller() {
        return TestTokens.subject("test-finance");
    }

    private static Map<String, Object> opening(int year) {
        return Map.of("funder", "ASSOCIATION", "year", year, "nameZh", "协会", "nameEn", "Fund", "purpose", "AI");
    }
}
