package org.gongdan.subsidy.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of a provider, {@code provider-<uscc>}, so that a company is listed once. */
public record ProviderId(@JsonValue String value) {

    private static final String PREFIX = "provider-";

    @JsonCreator
    public ProviderId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a provider id starts with " + PREFIX + ", not " + value);
        }
    }

    public static ProviderId ofUscc(String uscc) {
        return new ProviderId(PREFIX + uscc);
    }

    public String uscc() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
