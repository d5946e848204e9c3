package org.gongdan.subsidy.shared;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.config.axon.TooManyCommands;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way a command is sent: authorised by {@link AllowedFor}, traced to its caller, answered when it is stored. */
@Component
public class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A row that is not there yet would be answered as not found, though what made it is stored. */
    private static final Duration PATIENCE_WITH_LISTS = Duration.ofSeconds(10);

    private final CommandGateway gateway;
    private final ReadModels readModels;

    public Commands(CommandGateway gateway, ReadModels readModels) {
        this.gateway = gateway;
        this.readModels = readModels;
    }

    /**
     * Sends and waits until the events are stored.
     *
     * @throws CommandRefused when a rule forbids it; nothing is stored then
     */
    public void send(Object command, Caller caller) {
        send(command, caller, null);
    }

    /** @param expectedVersion the version the client saw, from {@code If-Match}; null for any */
    public void send(Object command, Caller caller, @Nullable Long expectedVersion) {
        authorise(command, caller);
        try {
            gateway.sendAndWait(
                    GenericCommandMessage.asCommandMessage(command).andMetaData(metadataOf(caller, expectedVersion)));
        } catch (TooManyCommands _) {
            throw new CommandRefused(SharedRefusal.TOO_MANY_AT_ONCE);
        } catch (CommandExecutionException failed) {
            throw refusalIn(failed);
        }
    }

    /** As {@link #send}, and then waits a moment for the read models here, so that the caller sees what it did. */
    public void sendAndSee(Object command, Caller caller, @Nullable Long expectedVersion) {
        send(command, caller, expectedVersion);
        if (!readModels.awaitOwnWrites(PATIENCE)) {
            readModels.awaitLists(PATIENCE_WITH_LISTS);
        }
    }

    /** What travels beside a command of this caller; also for test fixtures. */
    public static Map<String, Object> metadataOf(Caller caller, @Nullable Long expectedVersion) {
        var metadata = new HashMap<String, Object>();
        metadata.put(CommandMetadata.ACTOR, caller.id());
        metadata.put(CommandMetadata.ACTOR_NAME, caller.name());
        metadata.put(CommandMetadata.NODE, CommandMetadata.THIS_NODE);
        metadata.put(
                CommandMetadata.ROLES,
                String.join(
                        ",", caller.roles().stream().map(Role::name).sorted().toList()));
        if (caller.organisation() != null) {
            metadata.put(CommandMetadata.ORGANISATION, caller.organisation());
        }
        if (expectedVersion != null) {
            metadata.put(CommandMetadata.EXPECTED_VERSION, expectedVersion);
        }
        return metadata;
    }

    private static void authorise(Object command, Caller caller) {
        var allowed = command.getClass().getAnnotation(AllowedFor.class);
        var granted = allowed != null
                && (SystemCaller.is(caller)
                        ? allowed.system()
                        : Arrays.stream(allowed.value()).anyMatch(caller::has));
        if (!granted) {
            throw new CommandRefused(
                    SharedRefusal.NOT_ALLOWED, command.getClass().getSimpleName());
        }
    }

    private static RuntimeException refusalIn(CommandExecutionException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandRefused refused) {
                return refused;
            }
        }
        return failed;
    }
}
