package org.gongdan.subsidy.joint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of a joint application, {@code joint-…}. */
public record JointId(@JsonValue String value) {

    private static final String PREFIX = "joint-";

    @JsonCreator
    public JointId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "the id of a joint application starts with " + PREFIX + ", not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
