package org.gongdan.subsidy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongdan.subsidy.pack.Sample.Unit;
import org.gongdan.subsidy.pack.SampleWish.Method;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {

    private static final List<Unit> POPULATION = IntStream.range(0, 400)
            .mapToObj(number -> new Unit("investment-" + number, 1_000L * (number + 1)))
            .toList();

    @ParameterizedTest
    @EnumSource
    void drawsTheSameAgainWhateverTheOrder(Method method) {
        var shuffled = new ArrayList<>(POPULATION);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Sample.draw(wish(method, "seed", 25), shuffled))
                .isEqualTo(Sample.draw(wish(method, "seed", 25), POPULATION))
                .isNotEqualTo(Sample.draw(wish(method, "another seed", 25), POPULATION));
    }

    @Test
    void drawsAsManyAsAreWanted() {
        assertThat(Sample.draw(wish(Method.SIMPLE_RANDOM, "seed", 25), POPULATION))
                .hasSize(25);
        assertThat(Sample.draw(wish(Method.SIMPLE_RANDOM, "seed", 500), POPULATION))
                .hasSize(400);
        assertThat(Sample.draw(wish(Method.MONETARY_UNIT, "seed", 25), POPULATION).values().stream()
                        .mapToInt(hits -> hits)
                        .sum())
                .isEqualTo(25);
    }

    /** Whatever is as large as the distance of two points cannot be missed. */
    @Test
    void neverMissesALargeOneByMoney() {
        for (var seed = 0; seed < 200; seed++) {
            var population = List.of(
                    new Unit("investment-a", 700),
                    new Unit("investment-b", 100),
                    new Unit("investment-c", 100),
                    new Unit("investment-d", 100));
            var drawn = Sample.draw(wish(Method.MONETARY_UNIT, "seed " + seed, 2), population);
            assertThat(drawn).containsKey("investment-a");
            assertThat(drawn.values().stream().mapToInt(hits -> hits).sum()).isEqualTo(2);
        }
    }

    /** Over many seeds each investment comes about as often as its money, or its number, says. */
    @ParameterizedTest
    @EnumSource
    void givesEachTheChanceItShouldHave(Method method) {
        var population =
                List.of(new Unit("investment-a", 100), new Unit("investment-b", 300), new Unit("investment-c", 600));
        var hits = new int[3];
        for (var seed = 0; seed < 3_000; seed++) {
            Sample.draw(wish(method, "seed " + seed, 1), population)
                    .forEach((id, count) -> hits[id.charAt(id.length() - 1) - 'a'] += count);
        }
        var expected = method == Method.MONETARY_UNIT ? new int[] {300, 900, 1_800} : new int[] {1_000, 1_000, 1_000};
        for (var each = 0; each < 3; each++) {
            assertThat(hits[each]).isBetween(expected[each] - 120, expected[each] + 120);
        }
    }

    @Test
    void drawsNothingFromNothing() {
        assertThat(Sample.draw(wish(Method.MONETARY_UNIT, "seed", 5), List.of()))
                .isEmpty();
        assertThat(Sample.draw(wish(Method.MONETARY_UNIT, "seed", 5), List.of(new Unit("investment-a", 0))))
                .isEmpty();
    }

    @Test
    void drawsOnlyFromWhatFits() {
        var wish = new SampleWish(
                Method.SIMPLE_RANDOM,
                "seed",
                5,
                new ProgrammeId("programme-a"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Money.ofFen(100),
                Money.ofFen(200));
        var day = LocalDate.of(2026, 6, 1);
        assertThat(wish.fits("programme-a", day, Money.ofFen(100))).isTrue();
        assertThat(wish.fits("programme-b", day, Money.ofFen(100))).isFalse();
        assertThat(wish.fits("programme-a", LocalDate.of(2025, 12, 31), Money.ofFen(100)))
                .isFalse();
        assertThat(wish.fits("programme-a", LocalDate.of(2027, 1, 1), Money.ofFen(100)))
                .isFalse();
        assertThat(wish.fits("programme-a", day, Money.ofFen(99))).isFalse();
        assertThat(wish.fits("programme-a", day, Money.ofFen(201))).isFalse();
    }

    private static SampleWish wish(Method method, String seed, int size) {
        return new SampleWish(method, seed, size, null, null, null, null, null);
    }
}
