package org.gongdan.subsidy.reconciliation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of one request to reconcile, {@code reconciliation-request-…}. */
public record ReconciliationRequestId(@JsonValue String value) {

    /** What ids of requests begin with, without the hyphen. */
    public static final String KIND = "reconciliation-request";

    @JsonCreator
    public ReconciliationRequestId {
        if (!value.startsWith(KIND + "-")) {
            throw new IllegalArgumentException("the id of a request starts with " + KIND + "-, not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
