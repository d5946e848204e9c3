package org.gongdan.config.keycloak;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The caller of the request at hand, for code that has no controller parameter to take it from. */
public final class CurrentCaller {

    private CurrentCaller() {}

    /** Who is calling, or nobody when the request is anonymous or there is none. */
    public static Optional<Caller> find() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Who is calling; without one the request is answered as unauthenticated. */
    public static Caller require() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody has signed in"));
    }

    private static Optional<Caller> of(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        if (authentication instanceof JwtAuthenticationToken bearer) {
            return Optional.of(CallerClaims.caller(bearer.getToken().getClaims()));
        }
        return authentication.getPrincipal() instanceof OidcUser person
                ? Optional.of(CallerClaims.caller(person.getIdToken().getClaims()))
                : Optional.empty();
    }
}
