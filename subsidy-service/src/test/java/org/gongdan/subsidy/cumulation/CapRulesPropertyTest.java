package org.gongdan.subsidy.cumulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongdan.subsidy.programme.FirmCap.Window;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random awards on random days, in any order of days: no window ever holds more than its cap, and none is refused idly. */
class CapRulesPropertyTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int DAYS = 1_200;
    private static final int RUNS = 60;
    private static final int AWARDS = 60;
    private static final long MOST = 10_000;

    @ParameterizedTest
    @EnumSource(Window.class)
    void neverOverfillsAnyWindow(Window window) {
        var months = window == Window.ROLLING_MONTHS ? 12 : null;
        var cap = CumulationExamples.amountCap("x", window, months, "100.00");
        var random = new Random(window.ordinal() + 7L);
        var refusals = 0;
        for (int run = 0; run < RUNS; run++) {
            var counted = new ArrayList<CountedAward>();
            for (int number = 0; number < AWARDS; number++) {
                var wanted = award(number, random);
                var fits = fits(cap, counted, wanted);
                assertThat(fits).isEqualTo(fullest(window, months, counted, wanted) <= MOST);
                if (fits) {
                    counted.add(wanted);
                } else {
                    refusals++;
                }
                if (!counted.isEmpty() && random.nextInt(5) == 0) {
                    counted.remove(random.nextInt(counted.size()));
                }
            }
        }
        assertThat(refusals).isBetween(RUNS, RUNS * AWARDS - RUNS);
    }

    /** The fen in the fullest window that holds the new award, day by day. */
    private static long fullest(Window window, Integer months, List<CountedAward> counted, CountedAward wanted) {
        long most = 0;
        for (int number = 0; number < DAYS; number++) {
            var end = FIRST.plusDays(number);
            if (isIn(window, months, wanted.countedOn(), end)) {
                var sum = wanted.amount().fen();
                for (var award : counted) {
                    sum += isIn(window, months, award.countedOn(), end)
                            ? award.amount().fen()
                            : 0;
                }
                most = Math.max(most, sum);
            }
        }
        return most;
    }

    private static boolean isIn(Window window, Integer months, LocalDate counted, LocalDate end) {
        return switch (window) {
            case CALENDAR_YEAR -> counted.getYear() == end.getYear();
            case APRIL_TO_MARCH ->
                counted.minusMonths(3).getYear() == end.minusMonths(3).getYear();
            case ROLLING_MONTHS -> !counted.isAfter(end) && counted.isAfter(end.minusMonths(months));
            case LIFETIME -> true;
        };
    }

    private static boolean fits(Cap cap, List<CountedAward> counted, CountedAward wanted) {
        try {
            CapRules.requireRoom(cap, counted, wanted);
            return true;
        } catch (CommandRefused refused) {
            assertThat(refused.refusal()).isEqualTo(CumulationRefusal.CAP_ROOM_GONE);
            return false;
        }
    }

    private static CountedAward award(int number, Random random) {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        return new CountedAward("a" + number, "x", Money.ofFen(1 + random.nextInt(2_500)), day, true);
    }
}
