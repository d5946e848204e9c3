package org.gongdan.subsidy.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of one request to a job, {@code job-request-…}. */
public record JobRequestId(@JsonValue String value) {

    /** What ids of requests begin with, without the hyphen. */
    public static final String KIND = "job-request";

    /** What they began with as long as one job alone could be asked for; such streams are kept for ever. */
    static final String FORMER_KIND = "reconciliation-request";

    @JsonCreator
    public JobRequestId {
        if (!value.startsWith(KIND + "-") && !value.startsWith(FORMER_KIND + "-")) {
            throw new IllegalArgumentException("the id of a request starts with " + KIND + "-, not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
