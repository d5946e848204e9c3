package org.gongdan.subsidy.reconciliation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.gongdan.subsidy.investment.Period;

/** Names the stream of a run, {@code run-…}; the same parameters are the same run. */
public record ReconciliationRunId(@JsonValue String value) {

    private static final String PREFIX = "run-";

    @JsonCreator
    public ReconciliationRunId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("the id of a run starts with " + PREFIX + ", not " + value);
        }
    }

    /**
     * @param rate the yearly discount rate, 0.08 for 8 %
     * @param position the last event the run looks at
     */
    public static ReconciliationRunId of(String job, Period period, BigDecimal rate, long position, RunScope scope) {
        var all = scope.equals(RunScope.ALL) ? "" : "-" + scope.text().replace(':', '-');
        return new ReconciliationRunId(
                PREFIX + job + "-" + period + "-" + rate.stripTrailingZeros().toPlainString() + "-" + position + all);
    }

    @Override
    public String toString() {
        return value;
    }
}
