package org.gongdan.config.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.core.GrantedAuthority;

class CallerClaimsTest {

    private static final String USCC = "914419001234567881";

    @ParameterizedTest
    @EnumSource(Role.class)
    void knowsEveryRoleByItsRealmName(Role role) {
        var claims = claims("realm_access", Map.of("roles", List.of(role.realmRole(), "default-roles-gongdan")));
        assertThat(CallerClaims.caller(claims).roles()).containsExactly(role);
        assertThat(CallerClaims.authorities(claims))
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_" + role.name());
    }

    @Test
    void takesTheCodeOfTheOnlyOrganisation() {
        assertThat(organisation(Map.of("a", Map.of("uscc", List.of(USCC))))).isEqualTo(USCC);
        assertThat(organisation(Map.of("association", Map.of()))).isNull();
        assertThat(organisation(List.of("a"))).isNull();
        assertThat(organisation("a")).isNull();
        assertThat(CallerClaims.caller(Map.of("sub", "1")).organisation()).isNull();
    }

    @Test
    void refusesToGuessBetweenOrganisations() {
        var one = Map.of("uscc", List.of(USCC));
        assertThatThrownBy(() -> organisation(Map.of("a", one, "b", Map.of())))
                .isInstanceOf(OrganisationAmbiguous.class);
        assertThatThrownBy(() -> organisation(List.of("a", "b"))).isInstanceOf(OrganisationAmbiguous.class);
        assertThatThrownBy(() -> organisation(Map.of("a", Map.of("uscc", List.of(USCC, "914406009876543219")))))
                .isInstanceOf(OrganisationAmbiguous.class);
    }

    @Test
    void namesTheCallerByUserNameElseById() {
        assertThat(CallerClaims.caller(claims("preferred_username", "chen")).name())
                .isEqualTo("chen");
        assertThat(CallerClaims.caller(Map.of("sub", "id-1")).name()).isEqualTo("id-1");
    }

    private static String organisation(Object claim) {
        return CallerClaims.caller(claims("organization", claim)).organisation();
    }

    private static Map<String, Object> claims(String name, Object value) {
        return new HashMap<>(Map.of("sub", "id-1", name, value));
    }
}
