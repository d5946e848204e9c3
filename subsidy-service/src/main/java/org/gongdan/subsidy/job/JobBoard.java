package org.gongdan.subsidy.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where batch shows which jobs it runs and that it is alive, so that the portal needs no call to it. What stands here
 * comes from programs and settings, not from events.
 */
public interface JobBoard {

    /** @param seenAt when a batch process last said that it runs this job */
    record Posted(JobDescription job, Instant seenAt) {}

    void post(List<JobDescription> jobs, Instant now);

    /** By name. */
    List<Posted> jobs();

    default Optional<Posted> find(String name) {
        return jobs().stream().filter(each -> each.job().name().equals(name)).findFirst();
    }

    /** When this installation began: what was due before then was not missed. */
    Instant began();
}
