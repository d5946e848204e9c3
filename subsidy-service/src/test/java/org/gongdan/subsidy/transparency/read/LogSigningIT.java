package org.gongdan.subsidy.transparency.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.shared.Kept.Concern;
import org.gongdan.subsidy.transparency.LogKeys;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** No event waits a minute for a signature, and none that decides about money waits at all. */
class LogSigningIT {

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Moving clock = new Moving();
    private SingleConnectionDataSource connection;
    private JdbcClient jdbc;
    private Checkpoints checkpoints;
    private LogGrowth growth;
    private LogSigning signing;

    @BeforeEach
    void aLog() throws IOException {
        var database = TestPostgres.createDatabase();
        connection = new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
        Flyway.configure()
                .dataSource(connection)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        jdbc = JdbcClient.create(connection);
        var tiles = new LogTiles(new JdbcTemplate(connection));
        growth = new LogGrowth(
                jdbc,
                new DataSourceTransactionManager(connection),
                new StoredEvents(new JdbcTemplate(connection)),
                tiles,
                Set.of(LogGrowth.MOMENTOUS.split(",")));
        checkpoints = new Checkpoints(jdbc, clock);
        var signer = LogKeys.open(folder.resolve("key"), "gongdan.test", NoteKey.LOG);
        signing = new LogSigning(growth, tiles, checkpoints, signer, clock, INTERVAL);
        append("Happened");
        signing.look();
    }

    @AfterEach
    void close() {
        connection.destroy();
    }

    @Test
    void signsAnyEventWithinHalfAMinute() {
        assertThat(size()).isEqualTo(1);
        append("Happened");
        clock.advance(INTERVAL.minusMillis(1));
        signing.look();
        assertThat(size()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        signing.look();
        assertThat(size()).isEqualTo(2);
    }

    @Test
    void signsAtOnceWhatDecidesAboutMoney() {
        var size = size();
        for (var event : LogGrowth.MOMENTOUS.split(",")) {
            append("Happened");
            append(event);
            clock.advance(Duration.ofMillis(1));
            signing.look();
            size += 2;
            assertThat(size()).as(event).isEqualTo(size);
        }
    }

    @Test
    void signsNothingTwice() {
        clock.advance(Duration.ofDays(1));
        signing.look();
        assertThat(checkpoints.newest(10)).hasSize(1);
    }

    /** Nobody else may notice that the second party has stopped to look. */
    @Test
    void tellsOfAWitnessThatIsSilentAndOfAMissingSignature() throws IOException {
        var witness = LogKeys.open(folder.resolve("witness"), "witness.test", NoteKey.WITNESS);
        var silence = Duration.ofHours(48);
        var kept = new LogKept(
                checkpoints,
                growth,
                LogKeys.open(folder.resolve("key"), "gongdan.test", NoteKey.LOG),
                new LogConfiguration.Witnesses(List.of(witness.key())),
                clock,
                folder.resolve("key"),
                Duration.ofMinutes(5),
                silence);
        assertThat(kept.concerns()).isEmpty();
        clock.advance(silence.plusSeconds(1));
        assertThat(kept.concerns()).containsExactly(Concern.of("witness-never", "witness.test"));

        var signed = checkpoints.latest().orElseThrow();
        var at = clock.instant();
        checkpoints.save(signed.checkpoint().size(), witness.sign(signed.note().text(), at));
        assertThat(kept.concerns()).isEmpty();
        clock.advance(silence.plusSeconds(1));
        assertThat(kept.concerns()).containsExactly(Concern.of("witness-silent", "witness.test", at, 48));

        append("Happened");
        growth.grow();
        assertThat(kept.concerns()).contains(Concern.of("log-unsigned", signed.signedAt()));
        signing.look();
        assertThat(kept.concerns()).extracting(Concern::code).containsExactly("witness-silent");
    }

    /** A name that no event has would be signed at once by nobody. */
    @Test
    void knowsTheEventsByTheirNames() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*Event\\$[A-Za-z]+")));
        var events = scanner.findCandidateComponents("org.gongdan.subsidy").stream()
                .map(each -> String.valueOf(each.getBeanClassName()).replaceAll(".*\\$", ""))
                .collect(Collectors.toSet());
        assertThat(events).contains(LogGrowth.MOMENTOUS.split(","));
    }

    private long size() {
        return checkpoints.latest().orElseThrow().checkpoint().size();
    }

    private void append(String event) {
        jdbc.sql("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                                                  time_stamp, payload_type, payload_revision, payload, meta_data)
                        values (gen_random_uuid()::text, gen_random_uuid()::text, 0, 'Stream', '2026-11-23T00:00:00Z',
                                'org.gongdan.Event$' || :event, '1', '{}', '{}')""").param("event", event).update();
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-11-23T00:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
