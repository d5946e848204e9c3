package org.gongdan.subsidy.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.gongdan.config.bench.Contest;
import org.gongdan.subsidy.generate.Histories;
import tools.jackson.databind.json.JsonMapper;

/**
 * A replay of a real history, once into nothing, over one thread that selects and parses the same rows; and once into the
 * ledger, over one statement of the database that makes the same table.
 */
final class ReplayBench {

    private static final int INVESTMENTS = 5_000;
    private static final int SEED = 2_026;
    private static final int FETCH = 2_000;

    /** As the projection posts; both sides must come to the same rows. */
    private static final String LEDGER = """
            insert into ledger_posting (position, line, account, fund_id, reference, amount_fen, booked_on)
            select global_index, line, case line when 1 then from_account else to_account end, event ->> 'fundId',
                   coalesce(event ->> 'reservationId', event ->> 'appropriationId'),
                   case line when 1 then -1 else 1 end
                       * (coalesce(event -> 'amount', event -> 'by') ->> 'amount')::numeric * 100,
                   (time_stamp::timestamptz at time zone 'Asia/Shanghai')::date
              from domain_event
                   join (values ('AppropriationAdded', 'APPROPRIATED', 'AVAILABLE'),
                                ('AmountReserved', 'AVAILABLE', 'RESERVED'),
                                ('ReservationReleased', 'RESERVED', 'AVAILABLE'),
                                ('AmountCommitted', 'RESERVED', 'COMMITTED'),
                                ('CommitmentReduced', 'COMMITTED', 'AVAILABLE'),
                                ('AmountPaid', 'COMMITTED', 'PAID')) as kinds (kind, from_account, to_account)
                     on payload_type = 'org.gongdan.subsidy.fund.FundEvent$' || kind,
                   lateral (select convert_from(payload, 'UTF8')::jsonb as event) parsed,
                   (values (1), (2)) as lines (line)""";

    private final BenchRig rig;
    private final JsonMapper json = JsonMapper.builder().build();
    private String ledgerByProjection = "";
    private String ledgerByStatement = "-";
    private long parsed;

    ReplayBench(BenchRig rig) {
        this.rig = rig;
    }

    List<Contest.Verdict> run() throws Exception {
        var home = Path.of(String.valueOf(System.getenv("GONGDAN_HOME")));
        long events;
        try (var connection = rig.connect()) {
            events = Histories.fill(connection, home.resolve("config"), INVESTMENTS, SEED);
        }
        System.out.println("replay: " + events + " events");
        var nothing = new Contest("replay", () -> events / replay(Nothing.GROUP), () -> events / select())
                .run(() -> rig.bean(Nothing.class).seen() == events && parsed == 2 * events);
        var table = new Contest("replay-table", this::project, this::insert)
                .run(() -> ledgerByProjection.equals(ledgerByStatement));
        return List.of(nothing, table);
    }

    /** @return seconds from the start of the processor to the last event */
    private double replay(String group) {
        var processor = rig.bean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessor(group, TrackingEventProcessor.class)
                .orElseThrow();
        processor.resetTokens();
        var head = rig.count("select max(global_index) from domain_event");
        var began = System.nanoTime();
        processor.start();
        while (positionOf(processor) < head) {
            LockSupport.parkNanos(500_000);
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(java.util.Locale.ROOT, "  %s %.2f s%n", group, seconds);
        processor.shutDown();
        return seconds;
    }

    private static long positionOf(TrackingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    private double select() throws SQLException {
        var began = System.nanoTime();
        var count = 0L;
        try (var connection = rig.connect()) {
            connection.setAutoCommit(false);
            try (var query =
                    connection.prepareStatement("select payload, meta_data from domain_event order by global_index")) {
                query.setFetchSize(FETCH);
                var rows = query.executeQuery();
                while (rows.next()) {
                    count += json.readTree(rows.getBytes(1)).isObject() ? 1 : 0;
                    count += json.readTree(rows.getBytes(2)).isObject() ? 1 : 0;
                }
            }
        }
        parsed = count;
        return (System.nanoTime() - began) / 1e9;
    }

    private double project() throws SQLException {
        var seconds = replay("ledger");
        ledgerByProjection = ledger();
        return rig.count("select count(*) from ledger_posting") / seconds;
    }

    private double insert() throws SQLException {
        rig.run("truncate table ledger_posting");
        var began = System.nanoTime();
        rig.run(LEDGER);
        var seconds = (System.nanoTime() - began) / 1e9;
        ledgerByStatement = ledger();
        return rig.count("select count(*) from ledger_posting") / seconds;
    }

    private String ledger() throws SQLException {
        try (var connection = rig.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select md5(string_agg(p::text, ',' order by position, line)) from ledger_posting p")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
