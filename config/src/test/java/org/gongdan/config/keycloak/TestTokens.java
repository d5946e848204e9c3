package org.gongdan.config.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens as the realm would, for tests that must not wait for Keycloak; {@link TestIdentity} makes an
 * application believe them, by the same rules as in production.
 */
public final class TestTokens {

    public static final String ISSUER = "https://identity.test/realms/gongdan";
    public static final String AUDIENCE = "gongdan-api";

    static final RSAKey KEY = newKey("test-key");

    private TestTokens() {}

    /** An {@code Authorization} header of somebody with one role; enterprise roles need the code of the enterprise. */
    public static String bearer(Role role, @Nullable String uscc) {
        return bearer(Set.of(role), uscc);
    }

    public static String bearer(Set<Role> roles, @Nullable String uscc) {
        return bearer(
                "test-"
                        + String.join(
                                "-",
                                roles.stream().map(Role::realmRole).sorted().toList()),
                roles,
                uscc);
    }

    /** The same user name always has the same subject, so that four-eyes rules can tell people apart. */
    public static String bearer(String username, Set<Role> roles, @Nullable String uscc) {
        return "Bearer " + sign(claims(username, roles, uscc).build(), KEY);
    }

    /** The subject, and so {@link Caller#id()}, of the person with this user name. */
    public static String subject(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static JWTClaimsSet.Builder claims(String username, Set<Role> roles, @Nullable String uscc) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject(username))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("typ", "Bearer")
                .claim("azp", "gongdan-portal")
                .claim("acr", "1")
                .claim("auth_time", now.getEpochSecond())
                .claim("preferred_username", username)
                .claim(
                        "realm_access",
                        Map.of("roles", roles.stream().map(Role::realmRole).toList()));
        return uscc == null ? claims : claims.claim("organization", Map.of("test", Map.of("uscc", List.of(uscc))));
    }

    static String sign(JWTClaimsSet claims, RSAKey key) {
        return sign(claims, key, JWSAlgorithm.RS256, key.getKeyID());
    }

    static String sign(JWTClaimsSet claims, RSAKey key, JWSAlgorithm algorithm, @Nullable String keyId) {
        try {
            var header = new JWSHeader.Builder(algorithm)
                    .type(JOSEObjectType.JWT)
                    .keyID(keyId)
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the test key cannot sign", e);
        }
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no test key could be made", e);
        }
    }

    static JWKSet published() {
        return new JWKSet(KEY).toPublicJWKSet();
    }
}
