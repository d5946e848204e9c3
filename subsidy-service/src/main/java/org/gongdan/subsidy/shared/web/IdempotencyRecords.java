package org.gongdan.subsidy.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keys that were used and what was answered. A row without an answer is a request under way; one older than a minute is
 * of a process that died, and the next request takes it over. Ids follow from the key, so that it repeats no effect.
 */
@Component
@EnableScheduling
class IdempotencyRecords {

    private static final Duration DEAD_AFTER = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long a repeated request waits for the answer of the first */
    IdempotencyRecords(JdbcClient jdbc, Clock clock, @Value("${gongdan.idempotency.patience:15s}") Duration patience) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.patience = patience;
    }

    /** A key belongs to its caller: two callers may use the same text. */
    record Key(String caller, String key) {}

    /** What became of asking for a key. */
    sealed interface Claim {
        record Mine(Key key) implements Claim {}

        record Answered(StoredAnswer answer) implements Claim {}

        record OtherRequest() implements Claim {}

        record StillRunning() implements Claim {}
    }

    private record Row(String fingerprint, @Nullable StoredAnswer answer) {}

    Claim claim(Key key, String fingerprint) {
        var until = System.nanoTime() + patience.toNanos();
        while (true) {
            if (insert(key, fingerprint) || takeOver(key, fingerprint)) {
                return new Claim.Mine(key);
            }
            var row = find(key);
            if (row.isPresent() && !row.get().fingerprint().equals(fingerprint)) {
                return new Claim.OtherRequest();
            }
            var answer = row.map(Row::answer);
            if (answer.isPresent()) {
                return new Claim.Answered(answer.get());
            }
            if (System.nanoTime() > until) {
                return new Claim.StillRunning();
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    void answer(Key key, StoredAnswer answer) {
        jdbc.sql("""
                update idempotency set status = :status, content_type = :type, location = :location, etag = :etag,
                                       body = :body
                where caller = :caller and key = :key""")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("caller", key.caller())
                .param("key", key.key())
                .update();
    }

    void release(Key key) {
        jdbc.sql("delete from idempotency where caller = :caller and key = :key and status is null")
                .param("caller", key.caller())
                .param("key", key.key())
                .update();
    }

    /** Forgets keys that nobody will repeat any more. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void trim() {
        jdbc.sql("delete from idempotency where claimed_at < :oldest")
                .param("oldest", OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }

    private boolean insert(Key key, String fingerprint) {
        return jdbc.sql("""
                insert into idempotency (caller, key, fingerprint, claimed_at)
                values (:caller, :key, :fingerprint, :now) on conflict do nothing""")
                        .param("caller", key.caller())
                        .param("key", key.key())
                        .param("fingerprint", fingerprint)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private boolean takeOver(Key key, String fingerprint) {
        return jdbc.sql("""
                update idempotency set claimed_at = :now
                where caller = :caller and key = :key and fingerprint = :fingerprint
                  and status is null and claimed_at < :dead""")
                        .param("caller", key.caller())
                        .param("key", key.key())
                        .param("fingerprint", fingerprint)
                        .param("now", OffsetDateTime.now(clock))
                        .param("dead", OffsetDateTime.now(clock).minus(DEAD_AFTER))
                        .update()
                == 1;
    }

    private Optional<Row> find(Key key) {
        return jdbc.sql("""
                select fingerprint, status, content_type, location, etag, body from idempotency
                where caller = :caller and key = :key""")
                .param("caller", key.caller())
                .param("key", key.key())
                .query((result, number) -> {
                    var status = result.getObject("status", Integer.class);
                    var answer = status == null
                            ? null
                            : new StoredAnswer(
                                    status,
                                    result.getString("content_type"),
                                    result.getString("location"),
                                    result.getString("etag"),
                                    result.getBytes("body"));
                    return new Row(result.getString("fingerprint"), answer);
                })
                .optional();
    }
}
