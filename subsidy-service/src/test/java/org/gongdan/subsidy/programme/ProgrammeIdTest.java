package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeIdTest {

    @Test
    void namesAProgrammeByTheCodeOfItsRules() {
        var id = ProgrammeId.ofCode("z1-zhongshan");

        assertThat(id.code()).isEqualTo("z1-zhongshan");
        assertThat(id).hasToString("programme-z1-zhongshan").isEqualTo(new ProgrammeId("programme-z1-zhongshan"));
        assertThat(Shipped.z1().programmeId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "programme-", "z1-zhongshan", "fund-2026", "Programme-a"})
    void refusesIdsOfAnythingElse(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProgrammeId(value))
                .withMessage("a programme id starts with programme-, not " + value);
    }
}
