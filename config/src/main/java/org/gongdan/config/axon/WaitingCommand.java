package org.gongdan.config.axon;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.MessageHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A command between its arrival and its answer, which is given once, when what it did is stored. */
final class WaitingCommand<C, R> {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingCommand.class);

    private final CommandMessage<C> command;
    private final MessageHandler<? super CommandMessage<?>> handler;
    private final CommandCallback<? super C, ? super R> callback;
    private @Nullable CommandResultMessage<? extends R> result;

    /** How a command is handled in the unit of work that is current, or in one of its own. */
    @FunctionalInterface
    interface Handling {
        <C, R> void handle(
                CommandMessage<C> command,
                MessageHandler<? super CommandMessage<?>> handler,
                CommandCallback<? super C, ? super R> callback);
    }

    WaitingCommand(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        this.command = command;
        this.handler = handler;
        this.callback = callback;
    }

    /** Handles it, and keeps the answer back. Answers why it failed, or null. */
    @Nullable
    Throwable handle(Handling handling) {
        handling.<C, R>handle(command, handler, (_, given) -> result = given);
        var given = result;
        return given != null && given.isExceptional() ? given.exceptionResult() : null;
    }

    void fail(Throwable failure) {
        result = GenericCommandResultMessage.asCommandResultMessage(failure);
    }

    /** Whoever is told must not be able to hurt those who are told next. */
    void answer() {
        var given = result;
        try {
            if (given == null) {
                throw new IllegalStateException("not handled: " + command.getCommandName());
            }
            callback.onResult(command, given);
        } catch (RuntimeException | Error failed) {
            LOG.error("The sender of {} failed at the answer", command.getCommandName(), failed);
        }
    }
}
