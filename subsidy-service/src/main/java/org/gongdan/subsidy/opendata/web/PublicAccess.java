package org.gongdan.subsidy.opendata.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Lets everybody read open data where the operator publishes it; nothing else is reached this way. */
@Configuration(proxyBeanMethods = false)
class PublicAccess {

    @Bean
    @Order(1)
    @ConditionalOnProperty("gongdan.open-data.public")
    SecurityFilterChain openDataSecurityFilterChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/open-data", "/api/open-data/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
