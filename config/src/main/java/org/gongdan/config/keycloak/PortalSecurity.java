package org.gongdan.config.keycloak;

import jakarta.servlet.DispatcherType;
import java.util.HashSet;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;

/** The portal: people sign in at the realm, keep a session, and leave both when they sign out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "gongdan.portal.enabled", matchIfMissing = true)
class PortalSecurity {

    /** Served to anyone, because the error page needs them too. */
    private static final String[] ASSETS = {
        "/assets/**", "/css/**", "/js/**", "/fonts/**", "/images/**", "/webjars/**", "/favicon.ico", "/favicon.svg"
    };

    @Bean
    @ConditionalOnMissingBean
    ClientRegistrationRepository clientRegistrationRepository(IdentityProperties identity) {
        return new InMemoryClientRegistrationRepository(PortalClient.registration(identity));
    }

    @Bean
    @Order(3)
    SecurityFilterChain portalSecurityFilterChain(
            HttpSecurity http,
            IdentityProperties identity,
            ClientRegistrationRepository clients,
            LocaleResolver languages)
            throws Exception {
        var refusals = new PortalRefusals(languages);
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(ASSETS)
                                .permitAll()
                                .requestMatchers("/error")
                                .permitAll()
                                .anyRequest()
                                .hasAnyRole(CallerClaims.EVERY_ROLE))
                .oauth2Login(login -> signIn(login, clients, languages).failureHandler(refusals))
                .logout(logout -> logout.logoutSuccessHandler(signOut))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> strict(headers, identity))
                .build();
    }

    private static OAuth2LoginConfigurer<HttpSecurity> signIn(
            OAuth2LoginConfigurer<HttpSecurity> login, ClientRegistrationRepository clients, LocaleResolver languages) {
        // Naming the page keeps Spring from making one of its own: the only place to sign in is the realm.
        return login.loginPage(PortalClient.SIGN_IN)
                .authorizationEndpoint(
                        request -> request.authorizationRequestResolver(PortalClient.signIn(clients, languages)))
                .userInfoEndpoint(user -> user.userAuthoritiesMapper(rolesOfIdToken()));
    }

    private static GrantedAuthoritiesMapper rolesOfIdToken() {
        return granted -> {
            Set<GrantedAuthority> roles = new HashSet<>();
            for (var authority : granted) {
                if (authority instanceof OidcUserAuthority person) {
                    // Also refuses, already at the door, a person of several organisations.
                    CallerClaims.caller(person.getIdToken().getClaims());
                    roles.addAll(CallerClaims.authorities(person.getIdToken().getClaims()));
                }
            }
            return roles;
        };
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers, IdentityProperties identity) {
        // Signing out is a form whose answer leads to the realm, and browsers apply form-action to that step too.
        var policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' " + identity.origin();
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
