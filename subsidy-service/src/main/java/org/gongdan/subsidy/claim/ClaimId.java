package org.gongdan.subsidy.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of a claim, {@code claim-…}. */
public record ClaimId(@JsonValue String value) {

    private static final String PREFIX = "claim-";

    @JsonCreator
    public ClaimId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a claim id starts with " + PREFIX + ", not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
