package org.gongdan.subsidy.job;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What has happened to one request to a job; stored for ever, so records here are only ever added to. */
public sealed interface JobRequestEvent {

    JobRequestId requestId();

    /** @param parameters complete, in one spelling for each value */
    @Revision("1")
    record RunRequested(
            JobRequestId requestId, String job, Map<String, String> parameters, String requestedBy, Instant requestedAt)
            implements JobRequestEvent {

        public RunRequested {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        }
    }

    @Revision("1")
    record StopRequested(JobRequestId requestId, String job, long run, String requestedBy, Instant requestedAt)
            implements JobRequestEvent {}

    @Revision("1")
    record RestartRequested(JobRequestId requestId, String job, long run, String requestedBy, Instant requestedAt)
            implements JobRequestEvent {}

    /**
     * @param run that was started, stopped or goes on; null when it was refused
     * @param refusal the code of the refusal; null when it was done
     * @param arguments what the text of the refusal names
     */
    @Revision("1")
    record JobRequestAnswered(
            JobRequestId requestId,
            @Nullable Long run,
            @Nullable String refusal,
            List<String> arguments,
            Instant answeredAt)
            implements JobRequestEvent {

        public JobRequestAnswered {
            arguments = List.copyOf(arguments);
        }
    }
}
