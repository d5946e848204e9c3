package org.gongdan.subsidy.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of a payment batch, {@code payment-batch-…}. */
public record PaymentBatchId(@JsonValue String value) {

    private static final String PREFIX = "payment-batch-";

    @JsonCreator
    public PaymentBatchId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a payment batch id starts with " + PREFIX + ", not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
