package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one programme over all its versions: {@code programme-} and the code of its rule sets. */
public record ProgrammeId(@JsonValue String value) {

    private static final String PREFIX = "programme-";

    @JsonCreator
    public ProgrammeId {
        if (!value.startsWith(PREFIX) || value.length() == PREFIX.length()) {
            throw new IllegalArgumentException("a programme id starts with " + PREFIX + ", not " + value);
        }
    }

    public static ProgrammeId ofCode(String code) {
        return new ProgrammeId(PREFIX + code);
    }

    /** The code that the YAML of each version states. */
    public String code() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
