package org.gongdan.subsidy.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of a scenario, {@code scenario-<code>}, so that a code is one scenario. */
public record ScenarioId(@JsonValue String value) {

    private static final String PREFIX = "scenario-";

    @JsonCreator
    public ScenarioId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a scenario id starts with " + PREFIX + ", not " + value);
        }
    }

    public static ScenarioId ofCode(String code) {
        return new ScenarioId(PREFIX + code);
    }

    public String code() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
