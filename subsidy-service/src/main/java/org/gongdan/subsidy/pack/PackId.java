package org.gongdan.subsidy.pack;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of one requested pack, {@code pack-…}. */
public record PackId(@JsonValue String value) {

    private static final String PREFIX = "pack-";

    @JsonCreator
    public PackId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a pack id starts with " + PREFIX + ", not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
