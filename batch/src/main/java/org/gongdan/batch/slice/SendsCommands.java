package org.gongdan.batch.slice;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.Commands;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the command of each slice in a transaction of its own, beside that of the chunk: were they one, a chunk rolled
 * back after its commands would leave aggregates in the cache that were never stored. What is sent again after a crash
 * changes nothing.
 */
public final class SendsCommands<C> implements ItemWriter<C> {

    private final Commands commands;
    private final Caller job;
    private final TransactionTemplate beside;

    public SendsCommands(Commands commands, Caller job, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.job = job;
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public void write(Chunk<? extends C> chunk) {
        beside.executeWithoutResult(status -> chunk.forEach(command -> commands.send(command, job)));
    }
}
