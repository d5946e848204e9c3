package org.gongdan.subsidy.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gongdan.subsidy.investment.Period;

/** Names the stream of the policy figures of one period, {@code policy-figures-2026-Q4}. */
public record PolicyFiguresId(@JsonValue String value) {

    private static final String PREFIX = "policy-figures-";

    @JsonCreator
    public PolicyFiguresId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("an id of policy figures starts with " + PREFIX + ", not " + value);
        }
    }

    public static PolicyFiguresId of(Period period) {
        return new PolicyFiguresId(PREFIX + period.label());
    }

    @Override
    public String toString() {
        return value;
    }
}
