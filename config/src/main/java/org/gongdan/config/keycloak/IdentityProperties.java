package org.gongdan.config.keycloak;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people sign in, and as whom the portal signs them in.
 *
 * @param issuer the realm's address as tokens name it; everything else of the realm is found below it
 * @param audience the name of the API that a token must have been issued for
 */
@ConfigurationProperties("gongdan")
record IdentityProperties(
        @DefaultValue("http://127.0.0.1:8081/realms/gongdan")
        String issuer,

        @DefaultValue("gongdan-api") String audience,
        @DefaultValue Portal portal) {

    /** The portal's own client at the realm; a process without pages switches it off. */
    record Portal(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("gongdan-portal") String clientId,
            @Nullable String clientSecret) {}

    /** Addresses are spelled out instead of discovered, so that the application starts while Keycloak is down. */
    URI endpoint(String name) {
        return URI.create(issuer + "/protocol/openid-connect/" + name);
    }

    /** Scheme, host and port of the issuer, as a content security policy names it. */
    String origin() {
        var uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
