package org.gongdan.batch.reconciliation;

import org.gongdan.batch.slice.BesideTheStep;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Records that a run has begun; of one that goes on after an interruption it says nothing again. */
@Component
class StartsRun implements Tasklet {

    private final BesideTheStep commands;

    StartsRun(BesideTheStep commands) {
        this.commands = commands;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        var run = RunOfJob.of(context.getStepContext().getJobParameters());
        commands.send(run, SystemCaller.named(run.job()));
        return RepeatStatus.FINISHED;
    }
}
