package org.gongdan.subsidy.investment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gongdan.subsidy.application.ApplicationId;

/** Names the stream of an investment, {@code investment-…}. */
public record InvestmentId(@JsonValue String value) {

    private static final String PREFIX = "investment-";

    @JsonCreator
    public InvestmentId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("an investment id starts with " + PREFIX + ", not " + value);
        }
    }

    /** The one investment that an accepted application leads to, however often its acceptance is handled. */
    public static InvestmentId ofApplication(ApplicationId application) {
        return new InvestmentId(PREFIX + application.value().substring("application-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
