package org.gongdan.subsidy.job;

import org.gongdan.subsidy.job.JobRequestEvent.JobRequestAnswered;
import org.gongdan.subsidy.job.JobRequestEvent.RestartRequested;
import org.gongdan.subsidy.job.JobRequestEvent.RunRequested;
import org.gongdan.subsidy.job.JobRequestEvent.StopRequested;

/** Where a request stands. */
sealed interface JobRequestState {

    record Unknown() implements JobRequestState {}

    record Waiting() implements JobRequestState {}

    record Answered() implements JobRequestState {}

    static JobRequestState after(JobRequestEvent event) {
        return switch (event) {
            case RunRequested _, StopRequested _, RestartRequested _ -> new Waiting();
            case JobRequestAnswered _ -> new Answered();
        };
    }
}
