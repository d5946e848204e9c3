package org.gongdan.subsidy.investment.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeerMedianTest {

    @Test
    void takesTheMiddleOfFiveOthers() {
        var peers = PeerMedian.of(new long[] {-40, -30, -20, -10, 0, 10});
        assertThat(peers.withoutOne(10)).isEqualTo("-20");
        assertThat(peers.withoutOne(-20)).isEqualTo("-10");
        assertThat(peers.withoutOne(-40)).isEqualTo("-10");
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfSixOthers() {
        var peers = PeerMedian.of(new long[] {1, 2, 4, 7, 8, 9, 100});
        assertThat(peers.withoutOne(7)).isEqualTo("6");
        assertThat(peers.withoutOne(1)).isEqualTo("7.5");
        assertThat(peers.withoutOne(100)).isEqualTo("5.5");
    }

    @Test
    void saysNothingWithFourOthers() {
        assertThat(PeerMedian.of(new long[] {1, 2, 3, 4, 5}).withoutOne(3)).isNull();
    }

    @Test
    void hasNoMiddleAmongTwo() {
        assertThatThrownBy(() -> PeerMedian.of(new long[] {1, 2})).isInstanceOf(IllegalArgumentException.class);
    }

    /** Leaves each one out, sorts the rest and looks into the middle. */
    @Test
    void agreesWithSortingTheOthers() {
        var random = new Random(20250222);
        for (var round = 0; round < 2_000; round++) {
            // few different values, so that ties are common
            var changes = random.longs(6 + random.nextInt(12), -8, 8).sorted().toArray();
            var peers = PeerMedian.of(changes);
            for (var own = 0; own < changes.length; own++) {
                assertThat(peers.withoutOne(changes[own]))
                        .as(Arrays.toString(changes) + " without number " + own)
                        .isEqualByComparingTo(medianWithout(own, changes));
            }
        }
    }

    private static BigDecimal medianWithout(int own, long[] changes) {
        List<Long> others = new ArrayList<>();
        for (var index = 0; index < changes.length; index++) {
            if (index != own) {
                others.add(changes[index]);
            }
        }
        Collections.sort(others);
        var half = others.size() / 2;
        return others.size() % 2 == 1
                ? BigDecimal.valueOf(others.get(half))
                : new BigDecimal(others.get(half - 1) + others.get(half)).divide(new BigDecimal(2));
    }
}
