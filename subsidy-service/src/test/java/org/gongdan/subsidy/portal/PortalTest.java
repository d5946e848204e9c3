package org.gongdan.subsidy.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the whole service, asked for by people who are signed in. */
abstract class PortalTest extends ServiceTest {

    private static final AtomicBoolean OPEN = new AtomicBoolean();
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    Commands commands;

    @Autowired
    Clock clock;

    MockMvc portal;
    Scene scene;

    @BeforeEach
    void open() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        scene = new Scene(commands, clock);
        if (OPEN.compareAndSet(false, true)) {
            scene.openProgramme();
            scene.openFund("fund-portal-city", Party.GOVERNMENT, "市级专项资金", "City fund", "90000000.00");
            scene.openFund("fund-portal-association", Party.ASSOCIATION, "协会基金", "Association fund", "90000000.00");
        }
    }

    /** A registered enterprise of this test alone. */
    String enterprise(String name) {
        var uscc = "91445100MB%08d".formatted(COUNT.incrementAndGet());
        scene.registerEnterprise(uscc, name, name + " Ltd");
        return uscc;
    }

    static MockHttpServletRequestBuilder page(String path, Caller who) {
        return MockMvcRequestBuilders.get(path).with(signedIn(who)).header("Accept", "text/html");
    }

    static MockHttpServletRequestBuilder form(String path, Caller who) {
        return MockMvcRequestBuilders.post(path)
                .with(signedIn(who))
                .with(csrf())
                .header("Accept", "text/html");
    }

    static Caller officer() {
        return Scene.person("portal-officer", null, Role.OFFICER);
    }

    static RequestPostProcessor signedIn(Caller who) {
        var roles = who.roles().stream().map(Role::realmRole).toList();
        var authorities = who.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return oidcLogin()
                .idToken(token -> token.subject(who.id())
                        .claim("preferred_username", who.name())
                        .claim("realm_access", Map.of("roles", roles))
                        .claims(claims -> {
                            if (who.organisation() != null) {
                                claims.put("organization", Map.of("own", Map.of("uscc", List.of(who.organisation()))));
                            }
                        }))
                .authorities(List.copyOf(authorities));
    }
}
