package org.gongdan.subsidy.bench;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.gongdan.config.bench.Contest;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * The whole path of a command, 16 clients over 3,200 aggregates, over a bare INSERT and COMMIT by as many clients into
 * a table of the same columns and indexes; that table has no append lock, so the bare one is as fast as it can be.
 */
final class CommandsBench {

    private static final int CLIENTS = 16;
    private static final int AGGREGATES = 3_200;
    private static final byte[] PAYLOAD = new byte[330];
    private static final byte[] METADATA = new byte[240];

    private final BenchRig rig;
    private final int seconds;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong inserted = new AtomicLong();

    CommandsBench(BenchRig rig, int seconds) {
        this.rig = rig;
        this.seconds = seconds;
    }

    Contest.Verdict run() throws Exception {
        rig.run("create table bare_event (like domain_event including all)");
        rig.run(
                "create sequence bare_index; alter table bare_event alter global_index set default nextval('bare_index')");
        System.out.println("commands: opening " + AGGREGATES + " funds");
        for (var number = 0; number < AGGREGATES; number++) {
            rig.commands()
                    .send(new OpenFund(fund(number), Party.GOVERNMENT, 2026, "基准", "bench", "bench"), BenchRig.FINANCE);
        }
        var before = rig.count("select count(*) from domain_event");
        var verdict = new Contest("commands", this::commands, this::bare);
        return verdict.run(() -> rig.count("select count(*) from domain_event") - before == sent.get()
                && rig.count("select count(*) from bare_event") == inserted.get());
    }

    private double commands() throws Exception {
        return Clients.perSecond(CLIENTS, seconds, () -> () -> {
            var number = sent.incrementAndGet();
            rig.commands()
                    .send(
                            new AddAppropriation(
                                    fund(ThreadLocalRandom.current().nextInt(AGGREGATES)),
                                    "appropriation-" + number,
                                    Money.ofFen(100),
                                    "bench"),
                            BenchRig.FINANCE);
        });
    }

    private double bare() throws Exception {
        return Clients.perSecond(CLIENTS, seconds, BareInsert::new);
    }

    private static FundId fund(int number) {
        return new FundId("fund-bench-" + number);
    }

    private final class BareInsert implements Clients.Client {
        private final java.sql.Connection connection;
        private final java.sql.PreparedStatement insert;

        BareInsert() throws SQLException {
            connection = rig.connect();
            connection.setAutoCommit(false);
            insert = connection.prepareStatement("""
                    insert into bare_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                            payload_type, payload_revision, payload, meta_data)
                    values (gen_random_uuid()::text, ?, ?, 'Fund', '2026-11-23T00:00:00.000000Z',
                            'org.gongdan.subsidy.fund.FundEvent$AppropriationAdded', '1', ?, ?)""");
        }

        @Override
        public void send() throws SQLException {
            insert.setString(
                    1, fund(ThreadLocalRandom.current().nextInt(AGGREGATES)).value());
            insert.setLong(2, inserted.incrementAndGet());
            insert.setBytes(3, PAYLOAD);
            insert.setBytes(4, METADATA);
            insert.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
