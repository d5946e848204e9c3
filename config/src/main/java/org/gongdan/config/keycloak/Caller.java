package org.gongdan.config.keycloak;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person or process behind a request.
 *
 * @param id the subject of the token, stable over renames; what events record as the actor
 * @param name the user name, for people to read
 * @param organisation the unified social credit code of the enterprise the person acts for, if any
 */
public record Caller(
        String id, String name, Set<Role> roles, @Nullable String organisation) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isOfSecretariat() {
        return roles.stream().anyMatch(Role::isOfSecretariat);
    }

    /** May see data of every enterprise: the secretariat, auditors and operators. */
    public boolean seesEveryEnterprise() {
        return isOfSecretariat() || has(Role.AUDITOR) || has(Role.OPERATOR);
    }

    /** May see data of the enterprise with this code: its own people, or those who see every enterprise. */
    public boolean sees(String uscc) {
        return seesEveryEnterprise() || uscc.equals(organisation);
    }
}
