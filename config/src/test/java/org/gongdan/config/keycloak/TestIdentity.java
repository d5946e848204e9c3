package org.gongdan.config.keycloak;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Import this into a test, and its application believes {@link TestTokens} in place of the realm: only the keys and
 * the issuer's name are exchanged, every check stays.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestIdentity {

    @Bean
    JWKSource<SecurityContext> testKeys() {
        return new ImmutableJWKSet<>(TestTokens.published());
    }

    @Bean
    DynamicPropertyRegistrar testRealm() {
        return properties -> {
            properties.add("gongdan.issuer", () -> TestTokens.ISSUER);
            properties.add("gongdan.audience", () -> TestTokens.AUDIENCE);
            properties.add("gongdan.portal.client-secret", () -> "a secret for tests");
        };
    }
}
