package org.gongdan.subsidy.shared;

import java.util.Set;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;

/** Gongdan itself as the one who acts: a reaction to an event, or a job. */
public final class SystemCaller {

    private SystemCaller() {}

    /** @param name the reaction or job, such as {@code WhenOfferAcceptedThenOpenInvestment} */
    public static Caller named(String name) {
        return new Caller(CommandMetadata.SYSTEM + name, name, Set.of(Role.OPERATOR), null);
    }

    public static boolean is(Caller caller) {
        return caller.id().startsWith(CommandMetadata.SYSTEM);
    }
}
