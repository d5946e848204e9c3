package org.gongdan.subsidy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallerParameterTest {

    @ParameterizedTest
    @MethodSource("callers")
    void arrivesAsItWasSent(Caller caller) throws NoSuchMethodException {
        var resolver = resolver(0);
        var message = GenericCommandMessage.asCommandMessage("command").withMetaData(Commands.metadataOf(caller, 3L));
        assertThat(resolver).isNotNull();
        assertThat(resolver.matches(message)).isTrue();
        assertThat(resolver.resolveParameterValue(message)).isEqualTo(caller);
    }

    static Stream<Caller> callers() {
        return Stream.of(
                new Caller("id-1", "张伟", Set.of(Role.ENTERPRISE_SIGNATORY), "91440101MA5CJQ4N59"),
                new Caller("id-2", "Li Na", Set.of(Role.OFFICER, Role.FINANCE), null),
                new Caller("id-3", "nobody", Set.of(), null),
                SystemCaller.named("WhenOfferAcceptedThenOpenInvestment"));
    }

    @Test
    void isAbsentFromACommandOfNobody() throws NoSuchMethodException {
        var resolver = resolver(0);
        assertThat(resolver).isNotNull();
        assertThat(resolver.matches(GenericCommandMessage.asCommandMessage("command")))
                .isFalse();
        assertThat(resolver.matches(
                        GenericCommandMessage.asCommandMessage("command").withMetaData(Map.of("other", "value"))))
                .isFalse();
    }

    @Test
    void leavesOtherParametersToOthers() throws NoSuchMethodException {
        assertThat(resolver(1)).isNull();
    }

    private static @Nullable ParameterResolver<?> resolver(int index) throws NoSuchMethodException {
        var handler = CallerParameterTest.class.getDeclaredMethod("handler", Caller.class, String.class);
        return new CallerParameter().createInstance(handler, handler.getParameters(), index);
    }

    @SuppressWarnings("unused") // looked up by name, for its parameters
    private static void handler(Caller caller, String other) {}
}
