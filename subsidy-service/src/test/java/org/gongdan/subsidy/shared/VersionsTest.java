package org.gongdan.subsidy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @Test
    void readsTheTagItWrote() {
        var tag = Versions.tagged("body", 7).getHeaders().getETag();
        assertThat(tag).isEqualTo("\"7\"");
        assertThat(Versions.seen(tag)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, none", "*, none", "\"0\", 0", "W/\"3\", 3", "3, 3"})
    void readsWhatAClientMaySend(@Nullable String header, @Nullable Long version) {
        assertThat(Versions.seen(header)).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"abc\"", "\"1\", \"2\"", "1.5", "\"9223372036854775808\"", "W/"})
    void refusesWhatIsNoTagOfOurs(String header) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> Versions.seen(header))
                .satisfies(refused -> {
                    assertThat(refused.refusal()).isEqualTo(SharedRefusal.REQUEST_INVALID);
                    assertThat(refused.field()).isEqualTo("If-Match");
                });
    }
}
