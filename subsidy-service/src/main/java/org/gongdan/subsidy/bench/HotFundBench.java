package org.gongdan.subsidy.bench;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gongdan.config.bench.Contest;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * Everybody reserves from one fund, which has room for every second request, over as many clients that take the same
 * amount from one row by {@code UPDATE … WHERE room >= x}. Both answer the same number of requests in a round: half of
 * them by storing something, half by a refusal.
 */
final class HotFundBench {

    private static final Money EACH = Money.ofFen(100);

    private final BenchRig rig;
    private final int clients;
    private final int requests;
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicLong numbers = new AtomicLong();
    private volatile boolean wrong;

    /** @param requests how many a round has, on both sides */
    HotFundBench(BenchRig rig, int clients, int requests) {
        this.rig = rig;
        this.clients = clients;
        this.requests = requests;
    }

    Contest.Verdict run() throws Exception {
        rig.run("create table if not exists bare_fund (id int primary key, room bigint not null)");
        var contest = new Contest("hot-fund-" + clients, this::fund, this::row);
        return contest.run(() -> !wrong);
    }

    private int room() {
        return requests / 2;
    }

    private double fund() throws Exception {
        var fund = new FundId("fund-hot-" + clients + "-" + rounds.incrementAndGet());
        rig.commands().send(new OpenFund(fund, Party.GOVERNMENT, 2026, "热点", "hot", "bench"), BenchRig.FINANCE);
        var appropriated = Money.ofFen(EACH.fen() * room());
        rig.commands().send(new AddAppropriation(fund, "all", appropriated, "bench"), BenchRig.FINANCE);
        var accepted = new AtomicLong();
        var refused = new AtomicLong();
        var rate = Clients.perSecondOf(requests, clients, () -> () -> {
            try {
                var reservation = "reservation-" + numbers.incrementAndGet();
                rig.commands().send(new ReserveAmount(fund, reservation, EACH), BenchRig.FINANCE);
                accepted.incrementAndGet();
            } catch (CommandRefused dry) {
                refused.incrementAndGet();
            }
        });
        var stored = rig.count("select count(*) from domain_event where aggregate_identifier = '" + fund.value()
                + "' and payload_type like '%AmountReserved'");
        expect("stored", room(), stored);
        expect("accepted", room(), accepted.get());
        expect("refused", requests - room(), refused.get());
        return rate;
    }

    private double row() throws Exception {
        rig.run("insert into bare_fund values (1, 0) on conflict (id) do nothing");
        rig.run("update bare_fund set room = " + room() * EACH.fen() + " where id = 1");
        var taken = new AtomicLong();
        var rate = Clients.perSecondOf(requests, clients, () -> new BareRow(taken));
        expect("taken", room(), taken.get());
        expect("room left", 0, rig.count("select room from bare_fund"));
        return rate;
    }

    private void expect(String what, long wanted, long found) {
        if (found != wanted) {
            System.out.println("WRONG " + what + ": " + found + " instead of " + wanted);
            wrong = true;
        }
    }

    private final class BareRow implements Clients.Client {
        private final java.sql.Connection connection;
        private final java.sql.PreparedStatement update;
        private final AtomicLong taken;

        BareRow(AtomicLong taken) throws SQLException {
            this.taken = taken;
            connection = rig.connect();
            update = connection.prepareStatement("update bare_fund set room = room - ? where id = 1 and room >= ?");
        }

        @Override
        public void send() throws SQLException {
            update.setLong(1, EACH.fen());
            update.setLong(2, EACH.fen());
            taken.addAndGet(update.executeUpdate());
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
