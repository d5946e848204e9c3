package org.gongdan.batch.reconciliation;

import org.gongdan.subsidy.reconciliation.PeerChanges;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Works out once for the run how indicators changed among peers, before any benefit is adjusted by it. */
@Component
class ComparesPeers implements Tasklet {

    private final PeerChanges peers;

    ComparesPeers(PeerChanges peers) {
        this.peers = peers;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        var run = RunOfJob.of(context.getStepContext().getJobParameters());
        var _ = peers.prepare(run.runId().value(), run.period().lastDay());
        return RepeatStatus.FINISHED;
    }
}
