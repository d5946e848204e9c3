package org.gongdan.config.axon;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the aggregate a command is for: the component with {@link TargetAggregateIdentifier}, looked for once a class,
 * where Axon's own goes through all annotations of all its methods at every command and spends a third of the whole path
 * of a command on it. The version a client saw ({@code If-Match}) travels in the metadata, so that no command needs a
 * field for it.
 */
final class TargetByAnnotation implements CommandTargetResolver {

    private final ClassValue<Method> identifiers = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return identifierOf(command);
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var version = command.getMetaData().get(CommandMetadata.EXPECTED_VERSION);
        return new VersionedAggregateIdentifier(
                identifier(command), version instanceof Number number ? (Long) number.longValue() : null);
    }

    private Object identifier(CommandMessage<?> command) {
        try {
            var identifier = identifiers.get(command.getPayloadType()).invoke(command.getPayload());
            if (identifier == null) {
                throw new IllegalArgumentException(command.getCommandName() + " has no target");
            }
            return identifier;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalArgumentException("cannot read the target of " + command.getCommandName(), failed);
        }
    }

    private static Method identifierOf(Class<?> command) {
        Deque<Class<?>> types = new ArrayDeque<>(Set.of(command));
        var seen = new HashSet<Class<?>>();
        while (!types.isEmpty()) {
            var type = types.pop();
            for (var method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(TargetAggregateIdentifier.class)) {
                    method.setAccessible(true);
                    return method;
                }
            }
            for (var parent : type.getInterfaces()) {
                if (seen.add(parent)) {
                    types.add(parent);
                }
            }
        }
        throw new IllegalArgumentException(command.getName() + " names no target aggregate");
    }
}
