package org.gongdan.subsidy.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gongdan.subsidy.investment.InvestmentId;

/** Names the one account of approved cost of an investment, {@code claim-account-<investment id>}. */
public record ClaimAccountId(@JsonValue String value) {

    private static final String PREFIX = "claim-account-";

    @JsonCreator
    public ClaimAccountId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("the id of a claim account starts with " + PREFIX + ", not " + value);
        }
    }

    static ClaimAccountId of(InvestmentId investment) {
        return new ClaimAccountId(PREFIX + investment.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
