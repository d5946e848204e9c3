package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.shared.Party.ASSOCIATION;
import static org.gongdan.subsidy.shared.Party.GOVERNMENT;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.gongdan.subsidy.programme.FirmCap.Window;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmCapTest {

    private static final Bilingual NAME = new Bilingual("累计上限", "the cumulative cap");

    @ParameterizedTest
    @CsvSource({
        "CALENDAR_YEAR, , 2026-01-01, 2026-01-01",
        "CALENDAR_YEAR, , 2026-12-31, 2026-01-01",
        "APRIL_TO_MARCH, , 2026-03-31, 2025-04-01",
        "APRIL_TO_MARCH, , 2026-04-01, 2026-04-01",
        "APRIL_TO_MARCH, , 2026-12-31, 2026-04-01",
        "APRIL_TO_MARCH, , 2024-02-29, 2023-04-01",
        "ROLLING_MONTHS, 36, 2026-05-10, 2023-05-11",
        "ROLLING_MONTHS, 12, 2024-02-29, 2023-03-01",
        "ROLLING_MONTHS, 12, 2025-02-28, 2024-02-29",
        "ROLLING_MONTHS, 12, 2025-03-01, 2024-03-02",
        "ROLLING_MONTHS, 1, 2026-03-31, 2026-03-01",
        "ROLLING_MONTHS, 1, 2026-03-01, 2026-02-02",
        "LIFETIME, , 2026-05-10, 0001-01-01",
    })
    void beginsItsWindow(Window window, @Nullable Integer months, LocalDate grantedOn, LocalDate start) {
        assertThat(cap(window, months).windowStart(grantedOn)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "CALENDAR_YEAR, , 2025-12-31, 2026-01-01, false",
        "CALENDAR_YEAR, , 2026-01-01, 2026-12-31, true",
        "APRIL_TO_MARCH, , 2026-03-31, 2026-04-01, false",
        "APRIL_TO_MARCH, , 2025-04-01, 2026-03-31, true",
        "ROLLING_MONTHS, 36, 2023-05-10, 2026-05-10, false",
        "ROLLING_MONTHS, 36, 2023-05-11, 2026-05-10, true",
        "ROLLING_MONTHS, 12, 2024-02-29, 2025-02-28, true",
        "ROLLING_MONTHS, 12, 2024-02-29, 2025-03-01, false",
        "ROLLING_MONTHS, 12, 2023-02-28, 2024-02-28, false",
        "LIFETIME, , 1990-01-01, 2090-12-31, true",
    })
    void countsAwardsTogether(
            Window window, @Nullable Integer months, LocalDate one, LocalDate other, boolean together) {
        assertThat(cap(window, months).countsTogether(one, other)).isEqualTo(together);
        assertThat(cap(window, months).countsTogether(other, one)).isEqualTo(together);
    }

    /** A day later never brings an older award back into the window. */
    @Test
    void neverMovesAWindowBackwards() {
        var random = new Random(29_02);
        for (int round = 0; round < 20_000; round++) {
            var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4_000));
            var window = Window.values()[random.nextInt(4)];
            var cap = cap(window, window == Window.ROLLING_MONTHS ? random.nextInt(1, 60) : null);
            assertThat(cap.windowStart(day.plusDays(1))).isAfterOrEqualTo(cap.windowStart(day));
            assertThat(cap.windowStart(day)).isBeforeOrEqualTo(day);
        }
    }

    @Test
    void leavesTheRoomThatIsNotCounted() {
        var cap = amountCap("1000.00", null);

        assertThat(cap.room(Money.ofYuan("999.99")))
                .hasValueSatisfying(room -> assertThat(room.left()).isEqualTo(Money.ofYuan("0.01")));
        assertThat(cap.room(Money.ofYuan("1000.01")))
                .hasValueSatisfying(room -> assertThat(room.left()).isEqualTo(Money.ZERO));
        assertThat(cap(Window.LIFETIME, null).room(Money.ZERO)).isEmpty();
    }

    @Test
    void countsTheSharesOfItsParties() {
        var split = RulesText.of("{ party: GOVERNMENT, rate: 30 }", "{ party: ASSOCIATION, rate: 10 }")
                .cost("whole", "1000.00")
                .split();

        assertThat(amountCap("1.00", null).countedOf(split)).isEqualTo(Money.ofYuan("400.00"));
        assertThat(new FirmCap("c", NAME, Set.of(GOVERNMENT), Window.LIFETIME, null, Money.ZERO, null).countedOf(split))
                .isEqualTo(Money.ofYuan("300.00"));
    }

    @Test
    void countsOnlyWhatFallsOnItsCategory() {
        var rules = RulesText.of("{ party: GOVERNMENT, rate: 30 }")
                .cost("whole", "100.00")
                .cost("half", "400.00");
        var cap = amountCap("20.00", "half");

        assertThat(cap.countedOf(rules.split())).isEqualTo(Money.ofYuan("60.00"));
        assertThat(amountCap("1.00", "none").countedOf(rules.split())).isEqualTo(Money.ZERO);
        var held = rules.room(cap.room(Money.ofYuan("5.00")).orElseThrow());
        assertThat(held.outcome()).isEqualTo("GOVERNMENT 22.50 ROOM_LEFT, ENTERPRISE 277.50 REMAINDER");
        assertThat(cap.countedOf(held.split())).isEqualTo(Money.ofYuan("15.00"));
        assertThat(rules.room(amountCap("0.00", "none").room(Money.ZERO).orElseThrow())
                        .outcome())
                .as("a room for a category without cost limits nothing")
                .startsWith("GOVERNMENT 90.00 RATE");
    }

    @Test
    void countsProjectsWithinTheWindowAndAtOnce() {
        var cap = new FirmCap("c", NAME, Set.of(GOVERNMENT), Window.LIFETIME, null, null, 6, 1, null, null);

        assertThat(cap.countRooms(5, 1))
                .satisfiesExactly(
                        granted -> {
                            assertThat(granted.isOpen()).isTrue();
                            assertThat(granted.left()).isEqualTo(1);
                            assertThat(granted.explanation().zh()).isEqualTo("“累计上限”至多 6 个项目，已获批 5 个，还可 1 个。");
                            assertThat(granted.explanation().en())
                                    .isEqualTo(
                                            "\"the cumulative cap\" allows 6 projects; 5 have been granted, 1 more may be.");
                        },
                        running -> {
                            assertThat(running.isOpen()).isFalse();
                            assertThat(running.left()).isZero();
                            assertThat(running.explanation().zh()).isEqualTo("“累计上限”同时至多 1 个在建项目，现有 1 个，还可 0 个。");
                            assertThat(running.explanation().en())
                                    .isEqualTo("\"the cumulative cap\" allows 1 projects at once; 1 have not ended,"
                                            + " 0 more may begin.");
                        });
        assertThat(cap.countRooms(7, 0).getFirst().left()).isZero();
        assertThat(amountCap("1.00", null).countRooms(9, 9)).isEmpty();
    }

    private static FirmCap cap(Window window, @Nullable Integer months) {
        return new FirmCap("cap", NAME, Set.of(GOVERNMENT), window, months, null, 1);
    }

    private static FirmCap amountCap(String most, @Nullable String category) {
        return new FirmCap(
                "cap",
                NAME,
                Set.of(ASSOCIATION, GOVERNMENT),
                Window.LIFETIME,
                null,
                Money.ofYuan(most),
                null,
                null,
                category,
                null);
    }
}
