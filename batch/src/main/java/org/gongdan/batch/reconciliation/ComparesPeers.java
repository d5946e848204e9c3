package org.gongdan.batch.reconciliation;

import org.gongdan.subsidy.reconciliation.PeerChanges;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Works out once for the run how indicators changed among peers, before any benefit is adjusted by it. */
@Component
@StepScope
class ComparesPeers implements Tasklet {

    private final PeerChanges peers;
    private final RoiRun run;

    ComparesPeers(PeerChanges peers, RoiRun run) {
        this.peers = peers;
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        var _ = peers.prepare(run.id(), run.period().lastDay());
        return RepeatStatus.FINISHED;
    }
}
