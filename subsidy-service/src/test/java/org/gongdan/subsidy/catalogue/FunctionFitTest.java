package org.gongdan.subsidy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionFitTest {

    @ParameterizedTest
    @CsvSource({
        "1, 3, 33",
        "2, 3, 66",
        "3, 3, 100",
        "0, 3, 0",
        "1, 1, 100",
        "99, 100, 99",
        "199, 200, 99",
        "28, 100, 28"
    })
    void roundsDownToAWholePercent(int fitting, int bought, int percent) {
        assertThat(fit(fitting, bought).percent()).hasValue(percent);
    }

    @Test
    void isNotAvailableWhenNothingIsBought() {
        var fit = FunctionFit.of(List.of("a"), List.of());
        assertThat(fit.percent()).isEqualTo(OptionalInt.empty());
        assertThat(fit.isMostlyUnneeded()).isFalse();
        assertThat(fit.unmet()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"50, 100, false", "49, 100, true", "51, 100, false", "1, 2, false", "1, 3, true", "0, 1, true"})
    void warnsOnlyWhenMoreThanHalfIsNotNeeded(int fitting, int bought, boolean warned) {
        assertThat(fit(fitting, bought).isMostlyUnneeded()).isEqualTo(warned);
    }

    @Test
    void takesEachFunctionOnceHoweverManyNeedsItServes() {
        var both = bought("both", null, "a", "b");
        var again = bought("again", null, "a");
        var fit = FunctionFit.of(List.of("a", "b", "c", "a"), List.of(both, again));
        assertThat(fit.percent()).hasValue(100);
        assertThat(fit.needed()).containsExactly("a", "b", "c");
        assertThat(fit.unmet()).containsExactly("c");
    }

    @Test
    void countsWhatIsMappedToNothingAsUnneeded() {
        var fit = FunctionFit.of(List.of("a"), List.of(bought("x", "10.00", "a"), bought("y", "0.30")));
        assertThat(fit.percent()).hasValue(50);
        assertThat(fit.unneededCost()).isEqualTo(Money.ofYuan("0.30"));
    }

    @Test
    void addsUpTheKnownPricesOfWhatIsNotNeeded() {
        var fit = FunctionFit.of(
                List.of("a"),
                List.of(bought("x", "99.99", "a"), bought("y", "0.01", "b"), bought("z", "5.00"), bought("w", null)));
        assertThat(fit.unneededCost()).isEqualTo(Money.ofYuan("5.01"));
        assertThat(fit.unpriced()).isEqualTo(1);
    }

    /** Sets counted another way must agree, whatever is needed and bought. */
    @Test
    void agreesWithCountingByHand() {
        var random = new Random(72);
        for (int round = 0; round < 5_000; round++) {
            var needed = codes(random);
            var all = new ArrayList<BoughtFunction>();
            var hits = 0;
            for (int each = random.nextInt(12); each > 0; each--) {
                var serves = codes(random);
                all.add(new BoughtFunction("f" + each, new Bilingual("", ""), List.copyOf(serves), null));
                var common = new HashSet<>(serves);
                common.retainAll(needed);
                hits += common.isEmpty() ? 0 : 1;
            }
            var fit = FunctionFit.of(needed, all);
            assertThat(fit.fitting()).hasSize(hits);
            assertThat(fit.bought()).isEqualTo(all.size());
            if (!all.isEmpty()) {
                var percent = fit.percent().getAsInt();
                assertThat(percent * all.size()).isLessThanOrEqualTo(hits * 100);
                assertThat((percent + 1) * all.size()).isGreaterThan(hits * 100);
            }
        }
    }

    private static Set<String> codes(Random random) {
        var codes = new HashSet<String>();
        for (int each = random.nextInt(5); each > 0; each--) {
            codes.add(String.valueOf((char) ('a' + random.nextInt(8))));
        }
        return codes;
    }

    private static FunctionFit fit(int fitting, int bought) {
        var all = new ArrayList<BoughtFunction>();
        for (int index = 0; index < bought; index++) {
            all.add(bought("f" + index, null, index < fitting ? "need" : "other"));
        }
        return FunctionFit.of(List.of("need"), all);
    }

    private static BoughtFunction bought(String code, String price, String... serves) {
        return new BoughtFunction(
                code, new Bilingual(code, code), List.of(serves), price == null ? null : Money.ofYuan(price));
    }
}
