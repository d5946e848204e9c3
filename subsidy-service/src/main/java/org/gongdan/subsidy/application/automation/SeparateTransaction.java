package org.gongdan.subsidy.application.automation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.Commands;
import org.springframework.stereotype.Component;

/**
 * Sends a command of a reaction in a transaction of its own. Inside the transaction of the event a refusal could not be
 * answered: it dooms that transaction, even when it is caught. Locks of aggregates would also be held until the whole
 * batch of events is done. The price is that a command may be sent again after a crash, which changes nothing.
 */
@Component
class SeparateTransaction {

    private final Commands commands;

    SeparateTransaction(Commands commands) {
        this.commands = commands;
    }

    /** @throws org.gongdan.subsidy.shared.CommandRefused when a rule forbids it; nothing is stored then */
    void send(Object command, Caller caller) {
        var task = new FutureTask<>(() -> commands.send(command, caller), true);
        Thread.ofVirtual().name(caller.name()).start(task);
        try {
            task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a command was under way", stopped);
        }
    }
}
