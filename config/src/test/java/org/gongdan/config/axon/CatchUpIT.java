package org.gongdan.config.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.gongdan.config.axon.AxonTestApplication.Count;
import org.gongdan.config.axon.AxonTestApplication.Counted;
import org.gongdan.config.stack.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A read model that is thousands of events behind, and writes its rows a batch at a time. */
@SpringBootTest(
        classes = AxonTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"spring.config.import=classpath:gongdan-defaults.yml"})
@Import(CatchUpIT.Table.class)
class CatchUpIT {

    private static final int STORED = 7_300;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReadModels readModels;

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private EventProcessingConfiguration processing;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::username);
        registry.add("spring.datasource.password", database::password);
    }

    /** Refuses thirteen, and keeps each event by its place; a second one at a place is an error. */
    @ProcessingGroup("table")
    static class Table {

        private final JdbcClient jdbc;
        private final BatchedWrites writes;

        Table(JdbcClient jdbc, BatchedWrites writes) {
            this.jdbc = jdbc;
            this.writes = writes;
        }

        private record Row(long position, Counted event) {}

        @EventHandler
        void on(Counted event, TrackingToken token) {
            writes.write(this, new Row(token.position().orElseThrow(), event), this::insert);
        }

        private void insert(List<Row> rows) {
            for (var row : rows) {
                jdbc.sql("insert into counted_row (position, counter, by) values (?, ?, ?)")
                        .params(
                                row.position(),
                                row.event().counterId(),
                                row.event().by())
                        .update();
            }
        }

        @ResetHandler
        void reset() {
            jdbc.sql("truncate table counted_row").update();
        }
    }

    @Test
    void takesInEachEventOnceAndParksOnlyTheOneThatIsRefused() {
        var processor =
                processing.eventProcessor("table", TrackingEventProcessor.class).orElseThrow();
        // one that is stopped while it starts keeps its segment, and never claims it again
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !processor.processingStatus().isEmpty());
        processor.shutDown();
        jdbc.sql("create table counted_row (position bigint primary key, counter text, by int check (by <> 13))")
                .update();
        store();
        processor.resetTokens();
        processor.start();
        await().atMost(Duration.ofSeconds(180)).until(() -> positionOf("table") == readModels.head());
        // without the unknown ones, the deleted one and the refused one
        assertThat(rows()).isEqualTo(STORED / 100 * 99 - 2);
        assertThat(processing.deadLetterQueue("table").orElseThrow().sequenceSize("counter-13"))
                .isOne();

        var id = UUID.randomUUID().toString();
        gateway.sendAndWait(new Count(id, 1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from counted_row where counter = ?")
                                .param(id)
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(jdbc.sql("select position from counted_row order by position")
                        .query(Long.class)
                        .list())
                .isEqualTo(jdbc.sql("""
                                select global_index from domain_event
                                where payload_type like '%Counted' and aggregate_identifier <> 'counter-13'
                                order by global_index""").query(Long.class).list());
    }

    /** With numbers that were drawn and never used, and kinds of events that nobody here knows. */
    private void store() {
        LongStream.range(0, STORED / 100)
                .forEach(hundred -> jdbc.sql("""
                        insert into domain_event (global_index, event_identifier, aggregate_identifier, sequence_number,
                                                  type, time_stamp, payload_type, payload_revision, payload, meta_data)
                        select nextval('domain_event_global_index_seq'), gen_random_uuid()::text,
                               'counter-' || n, 0, 'Counter', '2026-01-01T00:00:00Z',
                               case when n % 100 = 50 then 'org.example.Unknown' else :counted end, '1',
                               convert_to('{"counterId":"counter-' || n || '","by":' || n || '}', 'UTF8'),
                               convert_to('{}', 'UTF8')
                          from generate_series(:from, :from + 99) as n""")
                        .param("counted", Counted.class.getName())
                        .param("from", (int) hundred * 100)
                        .update());
        jdbc.sql("delete from domain_event where aggregate_identifier = 'counter-4242'")
                .update();
    }

    private long positionOf(String group) {
        return readModels.progress().stream()
                .filter(each -> each.group().equals(group))
                .mapToLong(ReadModels.Progress::position)
                .findFirst()
                .orElseThrow();
    }

    private long rows() {
        return jdbc.sql("select count(*) from counted_row").query(Long.class).single();
    }
}
