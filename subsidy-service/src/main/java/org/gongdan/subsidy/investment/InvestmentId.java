package org.gongdan.subsidy.investment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of an investment, {@code investment-…}. */
public record InvestmentId(@JsonValue String value) {

    private static final String PREFIX = "investment-";

    @JsonCreator
    public InvestmentId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("an investment id starts with " + PREFIX + ", not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
