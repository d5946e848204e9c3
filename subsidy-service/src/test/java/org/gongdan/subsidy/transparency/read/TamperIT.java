package org.gongdan.subsidy.transparency.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.transparency.LogKeys;
import org.gongdan.subsidy.transparency.LogVerification.Fault;
import org.gongdan.subsidy.transparency.LogVerification.Kind;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Somebody who may do everything in the database changes what happened, and is named. In full:
 * {@code -Dgongdan.log.events=1000000 -Dgongdan.log.edits=1000}.
 */
class TamperIT {

    private static final int EVENTS = Integer.getInteger("gongdan.log.events", 5_000);
    private static final int EDITS = Integer.getInteger("gongdan.log.edits", 100);
    private static final long SEED = Long.getLong("gongdan.log.seed", 6962L);

    /** One bit of any column, the whole event, or its place. */
    private static final List<String> CHANGES = List.of(
            "update domain_event set payload = set_byte(payload, 0, get_byte(payload, 0) # 1) where global_index = :at",
            "update domain_event set meta_data = set_byte(meta_data, 0, get_byte(meta_data, 0) # 1) where global_index = :at",
            "update domain_event set meta_data = null where global_index = :at",
            "update domain_event set time_stamp = '1999' || substr(time_stamp, 5) where global_index = :at",
            "update domain_event set type = null where global_index = :at",
            "update domain_event set payload_type = payload_type || 'x' where global_index = :at",
            "update domain_event set payload_revision = '2' where global_index = :at",
            "update domain_event set aggregate_identifier = aggregate_identifier || 'x' where global_index = :at",
            "update domain_event set event_identifier = event_identifier || 'x' where global_index = :at",
            "update domain_event set sequence_number = -1 - sequence_number where global_index = :at",
            "delete from domain_event where global_index = :at");

    @TempDir
    private Path folder;

    private SingleConnectionDataSource connection;
    private JdbcClient jdbc;
    private LogTiles tiles;
    private LogGrowth growth;
    private LogSigning signing;
    private StoreComparison comparison;

    @BeforeEach
    void aLogThatWasSigned() throws IOException {
        var database = TestPostgres.createDatabase();
        connection = new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
        Flyway.configure()
                .dataSource(connection)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        jdbc = JdbcClient.create(connection);
        var signer = LogKeys.open(folder.resolve("key"), "gongdan.test", NoteKey.LOG);
        build(signer);
        append(EVENTS);
        signing.look();
    }

    @AfterEach
    void close() {
        connection.destroy();
    }

    @Test
    void findsNothingWhereNothingWasChanged() {
        append(300);
        signing.look();
        var result = comparison.verify(_ -> {});
        assertThat(result.faults()).isEmpty();
        assertThat(result.leaves()).isEqualTo(EVENTS + 300L);
        assertThat(result.checkpoints()).isEqualTo(2);
    }

    @Test
    void namesEveryEventThatWasChanged() {
        System.out.println("tampering: " + EDITS + " edits among " + EVENTS + " events, seed " + SEED);
        var random = new Random(SEED);
        Map<Long, Kind> edited = new LinkedHashMap<>();
        while (edited.size() < EDITS) {
            var position = 1L + random.nextInt(EVENTS);
            var change = CHANGES.get(random.nextInt(CHANGES.size()));
            if (edited.containsKey(position)) {
                continue;
            }
            assertThat(jdbc.sql(change).param("at", position).update()).isEqualTo(1);
            edited.put(position, change.startsWith("delete") ? Kind.EVENT_MISSING : Kind.EVENT_CHANGED);
        }
        var faults = comparison.verify(_ -> {}).faults();
        assertThat(faults)
                .containsExactlyInAnyOrderElementsOf(edited.entrySet().stream()
                        .map(edit -> new Fault(edit.getValue(), edit.getKey(), null))
                        .toList());
    }

    @Test
    void namesAnEventThatWasPutIn() {
        jdbc.sql("delete from domain_event where global_index = 100").update();
        growthOfAnotherLog();
        jdbc.sql("""
                insert into domain_event (global_index, event_identifier, aggregate_identifier, sequence_number,
                                          type, time_stamp, payload_type, payload_revision, payload, meta_data)
                select 100, 'put in', 'put in', 0, type, time_stamp, payload_type, payload_revision, payload, meta_data
                from domain_event where global_index = 99""").update();
        assertThat(comparison.verify(_ -> {}).faults()).containsExactly(new Fault(Kind.EVENT_ADDED, 100L, null));
    }

    /** Whoever changes the log as well cannot change what was signed. */
    @Test
    void namesWhatWasSignedWhenTheLogWasChangedToFit() {
        jdbc.sql("update domain_event set payload = '{}' where global_index = 77")
                .update();
        growthOfAnotherLog(false);
        var faults = comparison.verify(_ -> {}).faults();
        assertThat(faults).containsExactly(new Fault(Kind.ROOT_DIFFERS, null, (long) EVENTS));
        append(1);
        signing.look();
        assertThat(signing.health().getStatus().getCode()).isEqualTo("DOWN");
    }

    @Test
    void namesASignatureThatIsNotTheLogs() throws IOException {
        jdbc.sql("update log_checkpoint set note = replace(note, E'\\n" + EVENTS + "\\n', E'\\n" + (EVENTS + 1)
                        + "\\n')")
                .update();
        assertThat(comparison.verify(_ -> {}).faults()).extracting(Fault::kind).containsExactly(Kind.SIGNATURE_INVALID);
    }

    @Test
    void namesHashesThatContradictEachOther() {
        jdbc.sql("update log_tile set hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1) where level = 1")
                .update();
        assertThat(comparison.verify(_ -> {}).faults()).extracting(Fault::kind).contains(Kind.TREE_DAMAGED);
    }

    private void growthOfAnotherLog() {
        growthOfAnotherLog(true);
    }

    private void growthOfAnotherLog(boolean forgetSignatures) {
        jdbc.sql("delete from log_tile").update();
        if (forgetSignatures) {
            jdbc.sql("delete from log_checkpoint").update();
        }
        while (growth.grow().isBehind()) {
            // until all is taken over
        }
        if (forgetSignatures) {
            signing.look();
        }
    }

    private void build(NoteSigner signer) {
        tiles = new LogTiles(new JdbcTemplate(connection));
        var events = new StoredEvents(new JdbcTemplate(connection));
        var clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
        var checkpoints = new Checkpoints(jdbc, clock);
        growth = new LogGrowth(jdbc, new DataSourceTransactionManager(connection), events, tiles, Set.of("Approved"));
        signing = new LogSigning(growth, tiles, checkpoints, signer, clock, Duration.ZERO);
        comparison = new StoreComparison(tiles, events, checkpoints, signer);
    }

    private void append(int count) {
        jdbc.sql("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                                                  time_stamp, payload_type, payload_revision, payload, meta_data)
                        select gen_random_uuid()::text, 'stream-' || n, 0, 'Stream', '2026-11-23T00:00:00Z',
                               'org.gongdan.Event$Happened', '1',
                               convert_to('{"number":' || n || ',"text":"' || repeat('事', 100) || '"}', 'UTF8'),
                               convert_to('{"actor":"somebody"}', 'UTF8')
                        from generate_series((select coalesce(max(global_index), 0) + 1 from domain_event),
                                             (select coalesce(max(global_index), 0) + :count from domain_event)) n""").param("count", count).update();
    }
}
