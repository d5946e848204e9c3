package org.gongdan.batch.reconciliation;

import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.StartRun;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Records a chunk with one command in the chunk's own transaction: results and the note of how far the run has come are
 * stored together. No aggregate is loaded for it, so a chunk that is rolled back leaves none behind that was not stored.
 */
@Component
@StepScope
class SendsReconciliations implements ItemWriter<ReconciledSlice> {

    private static final Caller JOB = SystemCaller.named(RoiReconciliationJobConfiguration.NAME);

    private final NestedCommands commands;
    private final StartRun run;

    SendsReconciliations(NestedCommands commands, @Value("#{jobParameters}") Map<String, ?> parameters) {
        this.commands = commands;
        this.run = RunOfJob.of(parameters);
    }

    @Override
    public void write(Chunk<? extends ReconciledSlice> chunk) {
        for (var slice : chunk) {
            var found = slice.found();
            try {
                commands.send(new RecordReconciliations(run.runId().value(), run.period(), run.position(), found), JOB);
            } catch (RuntimeException failed) {
                throw new IllegalStateException(
                        found.getFirst().investmentId() + " to "
                                + found.getLast().investmentId() + " cannot be recorded",
                        failed);
            }
        }
    }
}
