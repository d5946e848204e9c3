package org.gongdan.batch.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Found;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.reconciliation.ReconciliationRunId;
import org.gongdan.subsidy.reconciliation.RunScope;
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
class SendsReconciliations implements ItemWriter<Found> {

    private static final Caller JOB = SystemCaller.named(RoiReconciliationJobConfiguration.NAME);

    private final NestedCommands commands;
    private final Period period;
    private final long position;
    private final ReconciliationRunId run;

    SendsReconciliations(
            NestedCommands commands,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.PERIOD + "']}") String period,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.RATE + "']}") String rate,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.POSITION + "']}") Long position) {
        this.commands = commands;
        this.period = new Period(period);
        this.position = position;
        this.run = ReconciliationRunId.of(
                RoiReconciliationJobConfiguration.NAME,
                this.period,
                new BigDecimal(rate),
                position,
                RunScope.ALL);
    }

    @Override
    public void write(Chunk<? extends Found> chunk) {
        List<Found> found = List.copyOf(chunk.getItems());
        commands.send(new RecordReconciliations(run.value(), period, position, found), JOB);
    }
}
