package org.gongdan.config.keycloak;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** The API: every call brings its token, nothing is kept between calls, and a person without a role gets nowhere. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain apiSecurityFilterChain(HttpSecurity http, ProblemAnswers problems) throws Exception {
        return stateless(http, problems)
                .securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers("/v3/api-docs*", "/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole(CallerClaims.EVERY_ROLE))
                .build();
    }

    /** Without a session there is no cookie to ride on, so requests forged by other sites need no token of their own. */
    static HttpSecurity stateless(HttpSecurity http, ProblemAnswers problems) throws Exception {
        return http.oauth2ResourceServer(bearer -> acceptBearer(bearer, problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static void acceptBearer(OAuth2ResourceServerConfigurer<HttpSecurity> bearer, ProblemAnswers problems) {
        bearer.jwt(jwt -> jwt.jwtAuthenticationConverter(callerConverter()))
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                // Else an unreachable Keycloak would be answered with 500 instead of a problem that says so.
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(problems);
                        return filter;
                    }
                });
    }

    private static Converter<Jwt, AbstractAuthenticationToken> callerConverter() {
        return token -> {
            var caller = CallerClaims.caller(token.getClaims());
            return new JwtAuthenticationToken(token, CallerClaims.authorities(token.getClaims()), caller.id());
        };
    }
}
