package org.gongdan.subsidy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is refused is a problem of one shape in the reader's language, and leaves nothing behind. */
class ProblemDetailsIT extends ServiceTest {

    private static final String PATH = "/api/funds/{fund}";
    private static final String RESERVATIONS = PATH + "/reservations";
    private static final Map<String, Object> OPENING =
            Map.of("funder", "ASSOCIATION", "year", 2026, "nameZh", "协会", "nameEn", "Fund", "purpose", "AI");

    @Autowired
    private JdbcClient jdbc;

    /** @param field that the problem names, empty when it names none */
    private record Refused(
            String method,
            String path,
            String body,
            Role role,
            List<String> headers,
            int status,
            String code,
            String field) {

        private Refused(String method, String path, String body, int status, String code, String field) {
            this(method, path, body, Role.FINANCE, List.of(), status, code, field);
        }

        private Refused by(Role other) {
            return new Refused(method, path, body, other, headers, status, code, field);
        }

        private Refused with(String... others) {
            return new Refused(method, path, body, role, List.of(others), status, code, field);
        }
    }

    static Stream<Refused> refusedRequests() {
        return Stream.of(
                new Refused("POST", "/api/funds", "{\"funder\":", 422, "request-invalid", ""),
                new Refused("POST", "/api/funds", "", 422, "request-invalid", ""),
                new Refused("POST", "/api/funds", "[]", 422, "request-invalid", ""),
                new Refused("POST", RESERVATIONS, "{\"reservationId\":\"r\"}", 422, "request-invalid", "amount"),
                new Refused("POST", RESERVATIONS, reservation("\"1.005\""), 422, "amount-invalid", "amount"),
                new Refused("POST", RESERVATIONS, reservation("\"1e999999999\""), 422, "amount-invalid", "amount"),
                new Refused("POST", RESERVATIONS, reservation("null"), 422, "request-invalid", "amount"),
                new Refused("POST", RESERVATIONS, reservation("\"-1.00\""), 422, "amount-not-positive", "amount"),
                new Refused("PUT", costLines(), lines("1.001"), 422, "amount-invalid", "lines[1].amount"),
                new Refused("POST", RESERVATIONS, reservation("\"1.00\""), 422, "request-invalid", "If-Match")
                        .with("If-Match", "\"yesterday\""),
                new Refused("POST", RESERVATIONS, reservation("\"1.00\""), 412, "version-stale", "")
                        .with("If-Match", "\"0\""),
                new Refused("POST", RESERVATIONS, reservation("\"10.01\""), 409, "insufficient-room", ""),
                new Refused("POST", "/api/funds", JSON.writeValueAsString(OPENING), 403, "not-allowed", "")
                        .by(Role.AUDITOR),
                new Refused("GET", "/api/funds/fund-absent", "", 404, "not-found", ""),
                new Refused("GET", "/api/funds?page=first", "", 422, "request-invalid", "page"),
                new Refused("GET", "/api/nowhere", "", 404, "not-found", ""),
                new Refused("POST", "/api/nowhere/at/all", "{}", 404, "not-found", ""),
                new Refused("DELETE", "/api/funds", "", 405, "method-not-allowed", ""),
                new Refused("PATCH", PATH, "{}", 405, "method-not-allowed", ""),
                new Refused("POST", "/api/funds", "year,2026", 415, "unsupported-media-type", "")
                        .with("Content-Type", "text/csv"),
                new Refused("GET", PATH, "", 406, "not-acceptable", "").with("Accept", "image/png"));
    }

    @ParameterizedTest
    @MethodSource("refusedRequests")
    void answersAProblemAndStoresNothing(Refused request) {
        var path = request.path().replace("{fund}", fund());
        var before = events();

        var chinese = send(request, path, "zh");
        var english = send(request, path, "en-GB,en;q=0.9");
        var byDefault = send(request, path, "");

        assertThat(events()).isEqualTo(before);
        assertThat(chinese.body().path("title").asString()).containsPattern("\\p{IsHan}");
        assertThat(chinese.body().path("detail").asString()).containsPattern("\\p{IsHan}");
        assertThat(english.body().path("title").asString()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(english.body().path("detail").asString()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(byDefault.body()).isEqualTo(chinese.body());
        for (var answer : List.of(chinese, english)) {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(request.status());
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body().path("type").asString()).isEqualTo("urn:gongdan:problem:" + request.code());
            assertThat(answer.body().path("status").asInt()).isEqualTo(request.status());
            assertThat(answer.body().at("/errors/0/field").asString("")).isEqualTo(request.field());
        }
    }

    @Test
    void saysWhichMethodsThereAre() {
        assertThat(send("DELETE", "/api/funds", null, as(Role.FINANCE)).header("Allow"))
                .contains("GET", "POST");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        var refused = post("/api/funds", Map.of("funder", "GOVERNMENT"), as(Role.FINANCE));
        assertThat(refused.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("year", "nameZh", "nameEn", "purpose");
    }

    private Answer send(Refused request, String path, String language) {
        var headers = new ArrayList<>(request.headers());
        if (!language.isEmpty()) {
            headers.addAll(List.of("Accept-Language", language));
        }
        return send(request.method(), path, request.body(), as(request.role()), headers.toArray(String[]::new));
    }

    private String fund() {
        var path = String.valueOf(post("/api/funds", OPENING, as(Role.FINANCE)).header("Location"));
        var appropriation = Map.of("appropriationId", "2026-1", "amount", Money.ofYuan("10.00"), "reference", "doc");
        post(path + "/appropriations", appropriation, as(Role.FINANCE));
        return path.replace("/api/funds/", "");
    }

    private long events() {
        return jdbc.sql("select count(*) from domain_event").query(Long.class).single();
    }

    private static String costLines() {
        return "/api/applications/application-absent/cost-lines";
    }

    private static String reservation(String amount) {
        return "{\"reservationId\":\"r\",\"amount\":{\"currency\":\"CNY\",\"amount\":" + amount + "}}";
    }

    private static String lines(String second) {
        var line = "{\"category\":\"SOFTWARE\",\"amount\":{\"currency\":\"CNY\",\"amount\":\"%s\"}}";
        return "{\"lines\":[" + line.formatted("1.00") + "," + line.formatted(second) + "]}";
    }
}
