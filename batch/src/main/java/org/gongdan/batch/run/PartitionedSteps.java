package org.gongdan.batch.run;

import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.stereotype.Component;

/** Builds steps that are cut into partitions; by whom those are done is a setting and no concern of a job. */
@Component
public class PartitionedSteps {

    private final JobRepository repository;
    private final PartitionHandlers handlers;
    private final KeepsFailure failures;
    private final JobSettings settings;

    PartitionedSteps(
            JobRepository repository, PartitionHandlers handlers, KeepsFailure failures, JobSettings settings) {
        this.repository = repository;
        this.handlers = handlers;
        this.failures = failures;
        this.settings = settings;
    }

    /**
     * @param worker does one partition and finds its range in its context, see {@link Range}; the name of its bean is
     *     that of the step
     * @param cut of the scope of the step that is built, see {@link FixedRanges}
     */
    public Step over(String name, Step worker, Partitioner cut) {
        return new StepBuilder(name, repository)
                .partitioner(worker.getName(), cut)
                .partitionHandler(handlers.of(worker))
                .listener(failures)
                .build();
    }

    /** How many items a partition has at least, for a cut that keeps small runs in few parts. */
    public int smallest() {
        return settings.smallestPartition();
    }
}
