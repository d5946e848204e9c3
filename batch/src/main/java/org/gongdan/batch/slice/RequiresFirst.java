package org.gongdan.batch.slice;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Stops a run before it does anything, when what it was told cannot be done; people read why in its history. */
public class RequiresFirst implements Tasklet {

    private final boolean holds;
    private final String otherwise;

    public RequiresFirst(boolean holds, String otherwise) {
        this.holds = holds;
        this.otherwise = otherwise;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
        return RepeatStatus.FINISHED;
    }
}
