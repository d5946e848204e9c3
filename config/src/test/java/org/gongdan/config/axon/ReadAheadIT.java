package org.gongdan.config.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.gongdan.config.axon.AxonTestApplication.Counted;
import org.gongdan.config.stack.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Many read models that are rebuilt at the same time, in little memory. */
@SpringBootTest(
        classes = AxonTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"spring.config.import=classpath:gongdan-defaults.yml", "gongdan.events.project=false"})
class ReadAheadIT {

    private static final int STORED = 2_000;
    private static final int PAGE = 100;
    private static final int ROOM = 2;

    private final ReadAheadRoom room = new ReadAheadRoom(ROOM);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::username);
        registry.add("spring.datasource.password", database::password);
    }

    @BeforeEach
    void store() {
        if (jdbc.sql("select count(*) from domain_event").query(Long.class).single() > 0) {
            return;
        }
        jdbc.sql("""
                insert into domain_event (global_index, event_identifier, aggregate_identifier, sequence_number,
                                          type, time_stamp, payload_type, payload_revision, payload, meta_data)
                select nextval('domain_event_global_index_seq'), gen_random_uuid()::text, 'counter-' || n, 0, 'Counter',
                       '2026-01-01T00:00:00Z', :counted, '1',
                       convert_to('{"counterId":"counter-' || n || '","by":' || n || '}', 'UTF8'),
                       convert_to('{}', 'UTF8')
                  from generate_series(1, :stored) as n""")
                .param("counted", Counted.class.getName())
                .param("stored", STORED)
                .update();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void letsEveryOneThroughThoughOneStandsStill() throws Exception {
        var still = stream();
        var first = still.nextAvailable();
        await().atMost(Duration.ofSeconds(20)).until(() -> room.free() == 0);

        var others = new ArrayList<Future<List<Integer>>>();
        for (var n = 0; n < 8; n++) {
            others.add(threads.submit(() -> all(stream())));
        }
        for (var other : others) {
            assertThat(other.get()).hasSize(STORED).isSorted();
        }
        assertThat(((Counted) first.getPayload()).by()).isOne();
        assertThat(all(still)).hasSize(STORED - 1).isSorted().startsWith(2);
        await().atMost(Duration.ofSeconds(20)).until(() -> room.free() == ROOM);
    }

    @Test
    void givesBackWhatNobodyWantsAnyMore() throws Exception {
        for (var n = 0; n < 20; n++) {
            try (var stream = stream()) {
                assertThat(stream.nextAvailable()).isNotNull();
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> room.free() == ROOM);
    }

    private CatchUpStream stream() {
        var events = new StoredEvents(dataSource, StoredForm.serializer(), NoOpEventUpcaster.INSTANCE);
        var ahead = new ReadAhead(events, -1, PAGE, threads, room);
        threads.execute(ahead);
        return new CatchUpStream(ahead, _ -> {
            throw new IllegalStateException("beyond what is read ahead");
        });
    }

    /** Up to the newest event, and closes the stream. */
    private static List<Integer> all(CatchUpStream stream) throws InterruptedException {
        try (stream) {
            var seen = new ArrayList<Integer>();
            while (seen.isEmpty() || seen.getLast() < STORED) {
                seen.add(((Counted) stream.nextAvailable().getPayload()).by());
            }
            return seen;
        }
    }
}
