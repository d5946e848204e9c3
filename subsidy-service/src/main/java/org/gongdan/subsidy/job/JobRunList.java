package org.gongdan.subsidy.job;

import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Runs of jobs, running and past, for people; read where Spring Batch keeps them. */
public interface JobRunList {

    /** @param status of Spring Batch, such as {@code FAILED}, or {@code RUNNING} for all that go on; null for any */
    record Filter(@Nullable String job, @Nullable String status) {}

    /** The newest first. */
    PageOf<JobRun> list(Filter filter, PageRequest page);

    Optional<JobRun> find(long runId);

    /** In the order in which they began; a partition after its step. */
    List<StepProgress> steps(long runId);

    /** The newest run that this schedule or request started. */
    Optional<JobRun> startedFor(String cause);
}
