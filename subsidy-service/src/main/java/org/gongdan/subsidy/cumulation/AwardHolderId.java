package org.gongdan.subsidy.cumulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of one enterprise as a holder of awards, {@code holder-<credit code>}. */
public record AwardHolderId(@JsonValue String value) {

    private static final String PREFIX = "holder-";

    @JsonCreator
    public AwardHolderId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("the id of a holder starts with " + PREFIX + ", not " + value);
        }
    }

    public static AwardHolderId ofUscc(String uscc) {
        return new AwardHolderId(PREFIX + uscc);
    }

    public String uscc() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
