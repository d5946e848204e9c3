package org.gongdan.subsidy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongdan.subsidy.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** What a key does when the first request under it is slow, fails, or is long past. */
class IdempotencyFilterIT extends ServiceTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration IMPATIENT = Duration.ofMillis(20);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("handlerExceptionResolver")
    private HandlerExceptionResolver problems;

    @Autowired
    private LocaleResolver languages;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void leaveOldKeysToTheirTests() {
        jdbc.sql("delete from idempotency where claimed_at < '2026-07-01'").update();
    }

    @Test
    void asksToTryLaterWhileTheFirstIsUnderWay() throws Exception {
        var inner = new MockHttpServletResponse();
        call(at(NOW), (_, _) -> filter(at(NOW.plusSeconds(59))).doFilter(request(), inner, this::created));

        assertThat(inner.getStatus()).isEqualTo(409);
        assertThat(inner.getHeader("Retry-After")).isEqualTo("1");
        assertThat(inner.getContentAsString(StandardCharsets.UTF_8))
                .contains("idempotency-key-in-use")
                .contains("仍在处理");
        assertThat(runs).hasValue(0);
    }

    @Test
    void takesOverAfterAMinute() throws Exception {
        call(at(NOW), (_, _) -> call(at(NOW.plusSeconds(61)), this::created));
        assertThat(runs).hasValue(1);
    }

    @Test
    void runsAgainAfterAFailureOfOurs() throws Exception {
        assertThat(call(at(NOW), answering(503)).getStatus()).isEqualTo(503);
        FilterChain failing = (_, _) -> {
            throw new IOException("lost");
        };
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> call(at(NOW), failing));
        assertThat(call(at(NOW), this::created).getStatus()).isEqualTo(201);
        assertThat(call(at(NOW), this::created).getHeader("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(runs).hasValue(2);
    }

    @Test
    void keepsNoAnswerThatAsksToTryAgain() throws Exception {
        FilterChain outrun = (_, response) -> {
            ((HttpServletResponse) response).setHeader("Retry-After", "1");
            ((HttpServletResponse) response).setStatus(409);
        };
        assertThat(call(at(NOW), outrun).getStatus()).isEqualTo(409);
        assertThat(call(at(NOW), this::created).getStatus()).isEqualTo(201);
    }

    @Test
    void repeatsTheWholeAnswer() throws Exception {
        var first = call(at(NOW), this::created);
        var again = call(at(NOW), this::created);
        assertThat(again.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo("{}");
        assertThat(again.getContentType()).isEqualTo(first.getContentType()).isEqualTo("application/json");
        assertThat(again.getHeader("Location")).isEqualTo("/api/things/1");
        assertThat(again.getHeader("ETag")).isEqualTo("\"0\"");
        assertThat(runs).hasValue(1);
    }

    @Test
    void forgetsKeysAfterAWeek() throws Exception {
        call(at(NOW), this::created);
        var week = Duration.ofDays(7);
        records(at(NOW.plus(week))).trim();
        assertThat(kept()).isEqualTo(1);
        records(at(NOW.plus(week).plusSeconds(1))).trim();
        assertThat(kept()).isZero();
    }

    private MockHttpServletResponse call(Clock clock, FilterChain chain) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter(clock).doFilter(request(), response, chain);
        return response;
    }

    private void created(Object request, jakarta.servlet.ServletResponse response) throws IOException {
        runs.incrementAndGet();
        var answer = (HttpServletResponse) response;
        answer.setStatus(201);
        answer.setContentType("application/json");
        answer.setHeader("Location", "/api/things/1");
        answer.setHeader("ETag", "\"0\"");
        answer.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
    }

    private FilterChain answering(int status) {
        return (_, response) -> {
            runs.incrementAndGet();
            ((HttpServletResponse) response).setStatus(status);
        };
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("POST", "/api/things");
        request.addHeader("Idempotency-Key", key);
        request.setContent("{}".getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private IdempotencyFilter filter(Clock clock) {
        return new IdempotencyFilter(records(clock), problems, languages);
    }

    private IdempotencyRecords records(Clock clock) {
        return new IdempotencyRecords(jdbc, clock, IMPATIENT);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private int kept() {
        return jdbc.sql("select count(*) from idempotency where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
