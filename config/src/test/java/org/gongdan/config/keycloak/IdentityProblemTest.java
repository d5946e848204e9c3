package org.gongdan.config.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityProblemTest {

    @ParameterizedTest
    @EnumSource(IdentityProblem.class)
    void isExplainedInBothLanguages(IdentityProblem problem) {
        assertThat(problem.detail(Locale.SIMPLIFIED_CHINESE)).matches("[^A-Za-z]+");
        assertThat(problem.detail(Locale.ENGLISH)).matches("\\p{ASCII}+");
        assertThat(problem.title(Locale.SIMPLIFIED_CHINESE)).isNotEqualTo(problem.title(Locale.ENGLISH));
    }
}
