package org.gongdan.config.axon;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.config.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/** Seals the name of who sends a command before anybody handles it, so that no event can carry it plain. */
final class SealedActor implements MessageDispatchInterceptor<CommandMessage<?>> {

    private final PersonalData personal;

    SealedActor(PersonalData personal) {
        this.personal = personal;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (_, command) -> {
            var actor = command.getMetaData().get(CommandMetadata.ACTOR);
            var name = command.getMetaData().get(CommandMetadata.ACTOR_NAME);
            return actor == null || name == null || nameForEvents(command.getMetaData()) != null
                    ? command
                    : command.andMetaData(
                            Map.of(CommandMetadata.SEALED_NAME, personal.sealName(actor.toString(), name.toString())));
        };
    }

    /** What may be stored as the name of the actor: what is sealed, and what names no person; null for all else. */
    static @Nullable String nameForEvents(MetaData metadata) {
        if (metadata.get(CommandMetadata.SEALED_NAME) instanceof String sealed) {
            return sealed;
        }
        var actor = String.valueOf(metadata.get(CommandMetadata.ACTOR));
        return metadata.get(CommandMetadata.ACTOR_NAME) instanceof String name
                        && (actor.startsWith(CommandMetadata.SYSTEM) || isSealedBy(actor, name))
                ? name
                : null;
    }

    private static boolean isSealedBy(String actor, String name) {
        return PersonalText.isSealed(name) && new PersonalText(name).person().equals(actor);
    }
}
