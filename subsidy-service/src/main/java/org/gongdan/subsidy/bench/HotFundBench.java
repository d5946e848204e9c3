package org.gongdan.subsidy.bench;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * Everybody reserves from one fund, which runs dry in the middle of each round, over as many clients that take the same
 * amount from one row by {@code UPDATE … WHERE room >= x}. Refusals count as answers on both sides.
 */
final class HotFundBench {

    private static final Money EACH = Money.ofFen(100);

    private final BenchRig rig;
    private final int clients;
    private final int seconds;
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicLong numbers = new AtomicLong();
    private volatile long room = 500;
    private volatile boolean overcommitted;

    HotFundBench(BenchRig rig, int clients, int seconds) {
        this.rig = rig;
        this.clients = clients;
        this.seconds = seconds;
    }

    Contest.Verdict run() throws Exception {
        rig.run("create table if not exists bare_fund (id int primary key, room bigint not null)");
        var contest = new Contest("hot-fund-" + clients, this::fund, this::row, seconds);
        return contest.run(() -> !overcommitted);
    }

    private double fund(int length) throws Exception {
        var fund = new FundId("fund-hot-" + clients + "-" + rounds.incrementAndGet());
        rig.commands().send(new OpenFund(fund, Party.GOVERNMENT, 2026, "热点", "hot", "bench"), BenchRig.FINANCE);
        var appropriated = Money.ofFen(EACH.fen() * room);
        rig.commands().send(new AddAppropriation(fund, "all", appropriated, "bench"), BenchRig.FINANCE);
        var accepted = new AtomicLong();
        var rate = Clients.perSecond(clients, length, () -> () -> {
            try {
                var reservation = "reservation-" + numbers.incrementAndGet();
                rig.commands().send(new ReserveAmount(fund, reservation, EACH), BenchRig.FINANCE);
                accepted.incrementAndGet();
            } catch (CommandRefused dry) {
                // as every client is told once the fund is dry
            }
        });
        var stored = rig.count("select count(*) from domain_event where aggregate_identifier = '" + fund.value()
                + "' and payload_type like '%AmountReserved'");
        overcommitted |= stored > room || stored != accepted.get();
        room = Math.max(100, (long) (rate * length / 2));
        return rate;
    }

    private double row(int length) throws Exception {
        rig.run("insert into bare_fund values (1, 0) on conflict (id) do nothing");
        rig.run("update bare_fund set room = " + room * EACH.fen() + " where id = 1");
        return Clients.perSecond(clients, length, BareRow::new);
    }

    private final class BareRow implements Clients.Client {
        private final java.sql.Connection connection;
        private final java.sql.PreparedStatement update;

        BareRow() throws SQLException {
            connection = rig.connect();
            update = connection.prepareStatement("update bare_fund set room = room - ? where id = 1 and room >= ?");
        }

        @Override
        public void send() throws SQLException {
            update.setLong(1, EACH.fen());
            update.setLong(2, EACH.fen());
            update.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
