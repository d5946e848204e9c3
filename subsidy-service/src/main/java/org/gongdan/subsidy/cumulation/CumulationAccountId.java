package org.gongdan.subsidy.cumulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the stream of one cap of one enterprise group, {@code cumulation-<group>.<cap>}; no group has a dot in it. */
public record CumulationAccountId(@JsonValue String value) {

    private static final String PREFIX = "cumulation-";
    /** What the event store takes as the name of a stream. */
    private static final int LONGEST = 128;

    @JsonCreator
    public CumulationAccountId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a cumulation account id starts with " + PREFIX + ", not " + value);
        }
    }

    public static CumulationAccountId of(String groupId, String capKey) {
        var readable = PREFIX + groupId + "." + capKey;
        return new CumulationAccountId(
                readable.length() <= LONGEST
                        ? readable
                        : PREFIX + UUID.nameUUIDFromBytes(readable.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
