package org.gongdan.subsidy.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of the statements of one enterprise for one year, {@code statement-2026-…}. */
public record StatementId(@JsonValue String value) {

    private static final String PREFIX = "statement-";

    @JsonCreator
    public StatementId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a statement id starts with " + PREFIX + ", not " + value);
        }
    }

    public static StatementId of(int year, String uscc) {
        return new StatementId(PREFIX + year + "-" + uscc);
    }

    @Override
    public String toString() {
        return value;
    }
}
