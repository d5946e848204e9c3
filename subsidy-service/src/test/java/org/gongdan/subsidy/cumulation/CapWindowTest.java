package org.gongdan.subsidy.cumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.gongdan.subsidy.cumulation.CapWindow.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapWindowTest {

    @ParameterizedTest
    @CsvSource({
        "CALENDAR_YEAR, 2026-01-01, 2026-01-01, 2026-12-31",
        "CALENDAR_YEAR, 2026-12-31, 2026-01-01, 2026-12-31",
        "CALENDAR_YEAR, 2028-02-29, 2028-01-01, 2028-12-31",
        "APRIL_TO_MARCH, 2026-03-31, 2025-04-01, 2026-03-31",
        "APRIL_TO_MARCH, 2026-04-01, 2026-04-01, 2027-03-31",
        "APRIL_TO_MARCH, 2026-12-31, 2026-04-01, 2027-03-31",
        "APRIL_TO_MARCH, 2027-01-01, 2026-04-01, 2027-03-31"
    })
    void findsTheYear(Kind kind, LocalDate day, LocalDate first, LocalDate last) {
        var window = new CapWindow(kind, null);
        assertThat(window.firstDay(day)).isEqualTo(first);
        assertThat(window.lastDay(day)).isEqualTo(last);
        assertThat(window.covers(first, day)).isTrue();
        assertThat(window.covers(first.minusDays(1), day)).isFalse();
        assertThat(window.covers(last, day)).isTrue();
        assertThat(window.covers(last.plusDays(1), day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "36, 2026-03-02, 2023-03-03",
        "36, 2027-02-28, 2024-02-29",
        "36, 2027-03-01, 2024-03-02",
        "12, 2026-01-01, 2025-01-02",
        "1, 2026-03-31, 2026-03-01",
        "1, 2026-03-01, 2026-02-02"
    })
    void rollsWithTheDay(int months, LocalDate day, LocalDate first) {
        var window = new CapWindow(Kind.ROLLING_MONTHS, months);
        assertThat(window.firstDay(day)).isEqualTo(first);
        assertThat(window.covers(first, day)).isTrue();
        assertThat(window.covers(first.minusDays(1), day)).isFalse();
        assertThat(window.covers(day, day)).isTrue();
        assertThat(window.covers(day.plusDays(1), day)).isFalse();
    }

    @Test
    void neverEndsOverALifetime() {
        assertThat(CapWindow.LIFETIME.covers(LocalDate.MIN, LocalDate.parse("2026-03-02")))
                .isTrue();
        assertThat(CapWindow.LIFETIME.covers(LocalDate.MAX, LocalDate.parse("2026-03-02")))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void refusesMonthsThatDoNotBelong(Kind kind) {
        var wrong = kind == Kind.ROLLING_MONTHS ? null : Integer.valueOf(12);
        assertThatIllegalArgumentException().isThrownBy(() -> new CapWindow(kind, wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> new CapWindow(Kind.ROLLING_MONTHS, 0));
    }
}
