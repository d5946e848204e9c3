package org.gongdan.batch.reconciliation;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordReconciliation;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends each command in a transaction of its own, beside that of the chunk: were they one, a chunk rolled back after its
 * commands would leave aggregates in the cache that were never stored. What is sent again after a crash changes nothing.
 */
@Component
class SendsReconciliations implements ItemWriter<RecordReconciliation> {

    private static final Caller JOB = SystemCaller.named(RoiReconciliation.NAME);

    private final Commands commands;
    private final TransactionTemplate beside;

    SendsReconciliations(Commands commands, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public void write(Chunk<? extends RecordReconciliation> chunk) {
        beside.executeWithoutResult(status -> chunk.forEach(this::send));
    }

    private void send(RecordReconciliation command) {
        try {
            commands.send(command, JOB);
        } catch (RuntimeException failed) {
            throw new IllegalStateException(command.investmentId() + " cannot be recorded", failed);
        }
    }
}
