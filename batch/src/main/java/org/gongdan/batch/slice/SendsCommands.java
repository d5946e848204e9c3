package org.gongdan.batch.slice;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.NestedCommands;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Handles the command of each slice in the chunk's own transaction, so that what it records and the note of how far the
 * run has come are stored together. For aggregates that are not kept in the cache: a chunk that is rolled back leaves
 * none behind that was not stored.
 */
public final class SendsCommands<C> implements ItemWriter<C> {

    private final NestedCommands commands;
    private final Caller job;

    public SendsCommands(NestedCommands commands, Caller job) {
        this.commands = commands;
        this.job = job;
    }

    @Override
    public void write(Chunk<? extends C> chunk) {
        chunk.forEach(command -> commands.send(command, job));
    }
}
