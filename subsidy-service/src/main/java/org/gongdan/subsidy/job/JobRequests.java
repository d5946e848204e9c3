package org.gongdan.subsidy.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** What was asked of jobs outside their schedules, and what came of it. */
public interface JobRequests {

    /** What was asked for. */
    enum Kind {
        RUN,
        STOP,
        RESTART
    }

    /**
     * @param parameters of the run that is wanted; empty where an existing one is meant
     * @param of the run that is to stop or go on; null where a new one is wanted
     * @param run what came of it; null as long as it waits, and when it was refused
     * @param refusal the code of the refusal; null otherwise
     * @param arguments what the text of the refusal names
     */
    record Row(
            JobRequestId requestId,
            Kind kind,
            String job,
            Map<String, String> parameters,
            @Nullable Long of,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant answeredAt,
            @Nullable Long run,
            @Nullable String refusal,
            List<String> arguments,
            long version) {

        public Row {
            arguments = List.copyOf(arguments);
        }

        public boolean isWaiting() {
            return answeredAt == null;
        }
    }

    /** The newest first. */
    PageOf<Row> list(PageRequest page);

    Optional<Row> find(JobRequestId request);

    /** What waits, the oldest first. */
    List<Row> waiting();
}
