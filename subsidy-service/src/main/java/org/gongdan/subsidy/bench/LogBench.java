package org.gongdan.subsidy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gongdan.config.bench.Contest;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * What the log costs those who append: the same commands while it grows beside them, and while it is held back by the lock
 * that nodes take turns with. What it has missed it makes up for between the rounds, so that no round pays for another.
 */
final class LogBench {

    private static final int CLIENTS = 16;
    private static final int AGGREGATES = 800;

    /** Of {@code LogGrowth}; whoever holds it is the one that lets the log grow. */
    private static final String HOLD = "select pg_advisory_lock(6962)";

    private static final int WARM_UPS = 6;

    /** What is looked for is smaller than the noise of one pair. */
    private static final int PAIRS = 24;

    private static final String LET_GO = "select pg_advisory_unlock(6962)";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final BenchRig rig;
    private final int seconds;
    private final AtomicLong sent = new AtomicLong();

    LogBench(BenchRig rig, int seconds) {
        this.rig = rig;
        this.seconds = seconds;
    }

    Contest.Verdict run() throws Exception {
        System.out.println("log: opening " + AGGREGATES + " funds");
        for (var number = 0; number < AGGREGATES; number++) {
            rig.commands()
                    .send(new OpenFund(fund(number), Party.GOVERNMENT, 2026, "基准", "bench", "bench"), BenchRig.FINANCE);
        }
        var before = stored();
        return new Contest("log", this::beside, this::alone, WARM_UPS, PAIRS)
                .run(() -> stored() - before == sent.get() && logged() == stored());
    }

    private double beside() throws Exception {
        makeReady();
        var perSecond = commands();
        awaitLog();
        return perSecond;
    }

    private double alone() throws Exception {
        makeReady();
        try (var holder = rig.connect()) {
            run(holder, HOLD);
            var perSecond = commands();
            run(holder, LET_GO);
            awaitLog();
            return perSecond;
        }
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

    /** Nothing is left to do of what came before, for the log nor for the disk. */
    private void makeReady() throws SQLException {
        awaitLog();
        rig.run("checkpoint");
    }

    private void awaitLog() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (logged() < stored()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the log stands at " + logged() + " of " + stored());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private long stored() {
        return rig.count("select count(*) from domain_event");
    }

    private long logged() {
        return rig.count("select coalesce(sum(cardinality(positions)), 0) from log_tile where level = 0");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static FundId fund(int number) {
        return new FundId("fund-bench-" + number);
    }
}
