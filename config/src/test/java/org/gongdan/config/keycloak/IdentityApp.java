package org.gongdan.config.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest application behind the guards: it only tells who called. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.gongdan.config.axon.AxonOrderingAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration"
        })
@Import(IdentityApp.WhoAmI.class)
class IdentityApp {

    record Answer(
            String id,
            String name,
            TreeSet<Role> roles,
            @Nullable String organisation) {}

    @RestController
    static class WhoAmI {

        @GetMapping({"/api/who", "/who"})
        Answer who(Caller caller) {
            return new Answer(caller.id(), caller.name(), new TreeSet<>(caller.roles()), caller.organisation());
        }

        @GetMapping("/csrf")
        String csrf(HttpServletRequest request) {
            return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        }

        @PostMapping("/note")
        String note(Caller caller) {
            return caller.name();
        }
    }
}
