package org.gongdan.batch.reconciliation;

import org.gongdan.batch.slice.BesideTheStep;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.CompleteRun;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Ends a run with its manifest, once every investment is recorded: the last step of the job. */
@Component
class CompletesRun implements Tasklet {

    private final BesideTheStep commands;

    CompletesRun(BesideTheStep commands) {
        this.commands = commands;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        var run = RunOfJob.of(context.getStepContext().getJobParameters());
        commands.send(new CompleteRun(run.runId()), SystemCaller.named(run.job()));
        return RepeatStatus.FINISHED;
    }
}
