package org.gongdan.batch.run;

import java.util.List;
import org.gongdan.batch.slice.Slices;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds the steps of jobs, each with one transaction for a piece of work and with the failure kept where people look.
 * No step skips or tries again: what cannot be done stops the run.
 */
@Component
public class JobSteps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final KeepsFailure failures;

    JobSteps(JobRepository repository, PlatformTransactionManager transactions, KeepsFailure failures) {
        this.repository = repository;
        this.transactions = transactions;
        this.failures = failures;
    }

    /** A step that does one thing. */
    public Step once(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .listener(failures)
                .build();
    }

    /** A step that walks a list: each slice is worked out, written and committed by itself. */
    public <T, R> Step slices(
            String name,
            Slices<T> slices,
            ItemProcessor<? super List<T>, ? extends R> processor,
            ItemWriter<? super R> writer) {
        return new StepBuilder(name, repository)
                        .<List<T>, R>chunk(1)
                        .transactionManager(transactions)
                        .reader(slices)
                        .processor(processor)
                        .writer(writer)
                        .stream(slices)
                        .listener(failures)
                        .build();
    }

    /** As above, with nothing to work out. */
    public <T> Step slices(String name, Slices<T> slices, ItemWriter<? super List<T>> writer) {
        return slices(name, slices, slice -> slice, writer);
    }
}
