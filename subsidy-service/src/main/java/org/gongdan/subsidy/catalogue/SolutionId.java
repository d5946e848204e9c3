package org.gongdan.subsidy.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of a solution, {@code solution-…}. */
public record SolutionId(@JsonValue String value) {

    private static final String PREFIX = "solution-";

    @JsonCreator
    public SolutionId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a solution id starts with " + PREFIX + ", not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
