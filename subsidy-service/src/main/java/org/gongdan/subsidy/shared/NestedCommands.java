package org.gongdan.subsidy.shared;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.gongdan.config.keycloak.Caller;
import org.springframework.stereotype.Component;

/**
 * Commands that a command handler sends to other aggregates: handled at once, in the same thread and transaction, so
 * that all are stored or none. Unlike the gateway it never retries: a retry runs in another thread, outside the
 * transaction, and would wait for locks that this thread holds. The outermost command is retried as a whole instead.
 */
@Component
public class NestedCommands {

    private final CommandGateway gateway;

    public NestedCommands(CommandBus commandBus) {
        this.gateway = DefaultCommandGateway.builder().commandBus(commandBus).build();
    }

    /** @throws CommandRefused when a rule forbids it; let it pass, so that nothing at all is stored */
    public void send(Object command, Caller caller) {
        gateway.sendAndWait(messageOf(command, caller));
    }

    /** As {@link #send}, and answers what the handler of the command returned. */
    public <R> R ask(Object command, Class<R> answer, Caller caller) {
        return answer.cast(gateway.sendAndWait(messageOf(command, caller)));
    }

    private static CommandMessage<?> messageOf(Object command, Caller caller) {
        return GenericCommandMessage.asCommandMessage(command).andMetaData(Commands.metadataOf(caller, null));
    }
}
