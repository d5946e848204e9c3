package org.gongdan.batch.run;

import java.util.function.ToLongFunction;
import org.gongdan.subsidy.job.JobRun;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;

/**
 * Counts what a step has done and keeps it in its context, in the transaction of the chunk; a restart goes on counting.
 * One instance belongs to one execution of a step, so it is a bean of the step's scope.
 *
 * @param <T> what the step writes
 */
public class Tally<T> implements ItemStream, ItemWriteListener<T> {

    private final ToLongFunction<? super T> weight;
    private long done;

    /** @param weight for how much one written item counts */
    public Tally(ToLongFunction<? super T> weight) {
        this.weight = weight;
    }

    @Override
    public void open(ExecutionContext context) {
        done = context.getLong(JobRun.DONE, 0);
    }

    @Override
    public void afterWrite(Chunk<? extends T> items) {
        done += items.getItems().stream().mapToLong(weight).sum();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(JobRun.DONE, done);
    }
}
