package org.gongdan.config.keycloak;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Reads the claims that Keycloak puts into access and ID tokens alike. */
final class CallerClaims {

    /** Role names as Spring's rules take them, without their prefix. */
    static final String[] EVERY_ROLE =
            EnumSet.allOf(Role.class).stream().map(Role::name).toArray(String[]::new);

    private CallerClaims() {}

    static Caller caller(Map<String, ?> claims) {
        var id = String.valueOf(claims.get("sub"));
        var name = Optional.ofNullable(claims.get("preferred_username"));
        return new Caller(id, name.map(Object::toString).orElse(id), roles(claims), organisation(claims));
    }

    static Collection<GrantedAuthority> authorities(Map<String, ?> claims) {
        return roles(claims).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    /** Names that are not roles of ours, such as Keycloak's own, are passed over. */
    private static Set<Role> roles(Map<String, ?> claims) {
        var roles = EnumSet.noneOf(Role.class);
        if (claims.get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names) {
            names.stream()
                    .flatMap(name -> Role.ofRealmRole(String.valueOf(name)).stream())
                    .forEach(roles::add);
        }
        return roles;
    }

    /**
     * The claim is an object with one member per organisation, or a list of bare names when the realm does not send
     * attributes; an organisation without a code, such as the association itself, is none to act for.
     */
    private static @Nullable String organisation(Map<String, ?> claims) {
        var organisations = switch (claims.get("organization")) {
            case Map<?, ?> byName -> List.copyOf(byName.values());
            case Collection<?> names -> List.copyOf(names);
            case null, default -> List.of();
        };
        if (organisations.size() > 1) {
            throw new OrganisationAmbiguous();
        }
        return organisations.stream()
                .map(CallerClaims::code)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String code(Object organisation) {
        if (!(organisation instanceof Map<?, ?> attributes)
                || !(attributes.get("uscc") instanceof Collection<?> codes)) {
            return null;
        }
        if (codes.size() > 1) {
            throw new OrganisationAmbiguous();
        }
        return codes.stream().map(String::valueOf).findFirst().orElse(null);
    }
}
