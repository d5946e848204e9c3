package org.gongdan.subsidy.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** How long after the answer to a command a reader of the read model, in another session, sees what it did. */
final class FreshnessBench {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 1_000;

    private final BenchRig rig;

    FreshnessBench(BenchRig rig) {
        this.rig = rig;
    }

    /** @return the closing line, {@code freshness p50_ms= p99_ms=} */
    String run() throws SQLException {
        var fund = new FundId("fund-fresh");
        rig.commands().send(new OpenFund(fund, Party.GOVERNMENT, 2026, "新鲜", "fresh", "bench"), BenchRig.FINANCE);
        var millis = new double[MEASURED];
        try (var connection = rig.connect();
                var select = connection.prepareStatement("select version from fund where fund_id = 'fund-fresh'")) {
            for (var number = 1; number <= WARM_UP + MEASURED; number++) {
                rig.commands()
                        .send(new AddAppropriation(fund, "a-" + number, Money.ofFen(100), "bench"), BenchRig.FINANCE);
                var committed = System.nanoTime();
                while (version(select) < number) {
                    Thread.onSpinWait();
                }
                if (number > WARM_UP) {
                    millis[number - WARM_UP - 1] = (System.nanoTime() - committed) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT, "freshness p50_ms=%.1f p99_ms=%.1f", millis[MEASURED / 2], millis[MEASURED * 99 / 100]);
    }

    private static long version(java.sql.PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
