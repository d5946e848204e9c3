package org.gongdan.subsidy.obligation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Names the stream of one obligation, {@code obligation-…}. */
public record ObligationId(@JsonValue String value) {

    private static final String PREFIX = "obligation-";

    @JsonCreator
    public ObligationId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("an obligation id starts with " + PREFIX + ", not " + value);
        }
    }

    /** The same for the same thing that is due, so that however often it is found missing there is one stream. */
    static ObligationId of(ObligationKind kind, String subject, String part) {
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + subject;
        return new ObligationId(PREFIX + (part.isEmpty() ? name : name + "-" + part));
    }

    @Override
    public String toString() {
        return value;
    }
}
