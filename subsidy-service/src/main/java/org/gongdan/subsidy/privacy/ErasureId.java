package org.gongdan.subsidy.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one request to erase a person, {@code erasure-…}. */
public record ErasureId(@JsonValue String value) {

    private static final String PREFIX = "erasure-";

    @JsonCreator
    public ErasureId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("the id of an erasure starts with " + PREFIX + ", not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
