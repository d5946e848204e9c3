package org.gongdan.config.keycloak;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Decides which tokens the API believes: those our realm signed, for this API, as access tokens, and in time. */
final class AccessTokens {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private AccessTokens() {}

    static JwtDecoder decoder(IdentityProperties identity, JWKSource<SecurityContext> keys) {
        // One algorithm only: a token must not choose how it is checked.
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        var time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtTypeValidator.jwt(),
                time,
                new JwtIssuerValidator(identity.issuer()),
                new JwtAudienceValidator(identity.audience()),
                // Keycloak signs ID and refresh tokens too and tells them apart by this claim, not by the header.
                new JwtClaimValidator<Object>("typ", "Bearer"::equals),
                new JwtClaimValidator<Object>(
                        JwtClaimNames.SUB, subject -> subject instanceof String id && !id.isBlank())));
        return decoder;
    }
}
