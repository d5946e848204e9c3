package org.gongdan.subsidy.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of an application, {@code application-…}. */
public record ApplicationId(@JsonValue String value) {

    private static final String PREFIX = "application-";

    @JsonCreator
    public ApplicationId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("an application id starts with " + PREFIX + ", not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
