package org.gongdan.config.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.LocaleResolver;

/** The portal as a client of the realm, and the request with which it sends people to sign in. */
final class PortalClient {

    static final String ID = "gongdan";
    static final String SIGN_IN = "/oauth2/authorization/" + ID;

    private PortalClient() {}

    static ClientRegistration registration(IdentityProperties identity) {
        var secret = identity.portal().clientSecret();
        if (!StringUtils.hasText(secret)) {
            throw new IllegalStateException("The portal cannot sign people in without its secret: set"
                    + " gongdan.portal.client-secret, or gongdan.portal.enabled=false for a process without pages");
        }
        return ClientRegistration.withRegistrationId(ID)
                .clientId(identity.portal().clientId())
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                // All organisations, so that somebody of several is refused instead of taken for somebody of none.
                .scope("openid", "profile", "organization:*")
                .issuerUri(identity.issuer())
                .authorizationUri(identity.endpoint("auth").toString())
                .tokenUri(identity.endpoint("token").toString())
                .jwkSetUri(identity.endpoint("certs").toString())
                .providerConfigurationMetadata(Map.of(
                        "end_session_endpoint", identity.endpoint("logout").toString()))
                .userNameAttributeName("preferred_username")
                .build();
    }

    /** Adds PKCE, and the language the person has here, so that the sign-in page speaks the same. */
    static OAuth2AuthorizationRequestResolver signIn(ClientRegistrationRepository clients, LocaleResolver languages) {
        var plain = new DefaultOAuth2AuthorizationRequestResolver(clients);
        plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return inLanguageOf(request, plain.resolve(request));
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
                return inLanguageOf(request, plain.resolve(request, registrationId));
            }

            private @Nullable OAuth2AuthorizationRequest inLanguageOf(
                    HttpServletRequest request, @Nullable OAuth2AuthorizationRequest signIn) {
                if (signIn == null) {
                    return null;
                }
                var language = languages.resolveLocale(request).toLanguageTag();
                return OAuth2AuthorizationRequest.from(signIn)
                        .additionalParameters(parameters -> parameters.put("ui_locales", language))
                        .build();
            }
        };
    }
}
