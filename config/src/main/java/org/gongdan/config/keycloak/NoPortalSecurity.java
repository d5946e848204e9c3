package org.gongdan.config.keycloak;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** A process without pages: whatever is not the API is closed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "gongdan.portal.enabled", havingValue = false)
class NoPortalSecurity {

    @Bean
    @Order(3)
    SecurityFilterChain closedSecurityFilterChain(HttpSecurity http, ProblemAnswers problems) throws Exception {
        return ApiSecurity.stateless(http, problems)
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .build();
    }
}
