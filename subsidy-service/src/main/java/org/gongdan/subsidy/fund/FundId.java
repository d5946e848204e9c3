package org.gongdan.subsidy.fund;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of a fund, {@code fund-…}. */
public record FundId(@JsonValue String value) {

    private static final String PREFIX = "fund-";

    @JsonCreator
    public FundId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a fund id starts with " + PREFIX + ", not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
