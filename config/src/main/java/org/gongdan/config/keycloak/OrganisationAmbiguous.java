package org.gongdan.config.keycloak;

import org.springframework.security.core.AuthenticationException;

/** A person of several organisations: for whom they act cannot be guessed, so they are refused. */
final class OrganisationAmbiguous extends AuthenticationException {

    OrganisationAmbiguous() {
        super("the person belongs to more than one organisation");
    }
}
