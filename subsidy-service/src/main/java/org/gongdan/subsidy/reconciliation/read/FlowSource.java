package org.gongdan.subsidy.reconciliation.read;

import java.nio.ByteBuffer;
import java.time.YearMonth;
import org.gongdan.config.file.Sha256;
import org.gongdan.subsidy.investment.RunningCostKind;

/**
 * What a flow came from, in eight bytes, so that an event that is delivered again finds its row. Unique within an
 * investment: a measurement is named by its indicator and month, below zero are the first 63 bits of a SHA-256 of what
 * else there is. For two of a thousand of them to fall together the odds are one to ten million million.
 */
final class FlowSource {

    private static final long HASHED = Long.MIN_VALUE;

    private FlowSource() {}

    static long measurement(int ordinal, YearMonth month) {
        return ((long) ordinal << 32) | (month.getYear() * 12L + month.getMonthValue());
    }

    static long claimLine(FlowKind kind, String claim, int line) {
        return hashed(kind.name() + "/" + claim + "/" + line);
    }

    static long runningCost(YearMonth month, RunningCostKind kind) {
        return hashed(FlowKind.RUNNING_COST.name() + "/" + month + "/" + kind.name());
    }

    static long payment(String batch, String claim) {
        return hashed(FlowKind.PUBLIC.name() + "/" + batch + "/" + claim);
    }

    private static long hashed(String name) {
        return ByteBuffer.wrap(Sha256.of(name)).getLong() | HASHED;
    }
}
