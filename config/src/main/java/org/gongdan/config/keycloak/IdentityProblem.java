package org.gongdan.config.keycloak;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/** Why somebody is not let in. */
enum IdentityProblem {
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    ORGANISATION_AMBIGUOUS(HttpStatus.FORBIDDEN),
    IDENTITY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    // Without the fallback control a missing translation would depend on the language of the server.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final HttpStatus status;

    IdentityProblem(HttpStatus status) {
        this.status = status;
    }

    static IdentityProblem of(AuthenticationException failure) {
        return switch (failure) {
            case OrganisationAmbiguous _ -> ORGANISATION_AMBIGUOUS;
            case AuthenticationServiceException _ -> IDENTITY_UNAVAILABLE;
            default -> UNAUTHENTICATED;
        };
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title(Locale language) {
        return text("identity.title." + code(), language);
    }

    String detail(Locale language) {
        return text("refusal." + code(), language);
    }

    private static String text(String key, Locale language) {
        return ResourceBundle.getBundle("i18n/identity", language, NO_FALLBACK).getString(key);
    }
}
