package org.gongdan.subsidy.shared;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.jspecify.annotations.Nullable;

/** Lets a command handler ask for its {@link Caller}, read from the metadata of the command. */
public final class CallerParameter implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Caller.class ? new FromMetadata() : null;
    }

    private static final class FromMetadata implements ParameterResolver<Caller> {

        @Override
        public Caller resolveParameterValue(Message<?> message) {
            var metadata = message.getMetaData();
            var roles = String.valueOf(metadata.getOrDefault(CommandMetadata.ROLES, ""));
            var organisation = metadata.get(CommandMetadata.ORGANISATION);
            return new Caller(
                    String.valueOf(metadata.get(CommandMetadata.ACTOR)),
                    String.valueOf(metadata.get(CommandMetadata.ACTOR_NAME)),
                    rolesIn(roles),
                    organisation == null ? null : organisation.toString());
        }

        private static Set<Role> rolesIn(String roles) {
            return Arrays.stream(roles.split(",", -1))
                    .filter(name -> !name.isEmpty())
                    .map(Role::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getMetaData().containsKey(CommandMetadata.ACTOR);
        }
    }
}
