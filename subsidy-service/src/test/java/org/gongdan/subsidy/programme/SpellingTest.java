package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip of the finger leads to the name that was meant, another name leads nowhere. */
class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "rate, rate, 0",
        "Rate, rATE, 0",
        "'', abc, 3",
        "abc, '', 3",
        "SINGEL, SINGLE, 1",
        "ab, ba, 1",
        "badc, abcd, 2",
        "aabb, abab, 1",
        "abxy, bazw, 3",
        "raet, tear, 3",
        "kitten, sitting, 3",
        "ratio, rate, 2",
        "xrate, rate, 1",
        "rte, rate, 1",
    })
    void countsInsertionsOmissionsReplacementsAndSwaps(String written, String meant, int steps) {
        assertThat(Spelling.distance(written, meant)).isEqualTo(steps);
        assertThat(Spelling.distance(meant, written)).isEqualTo(steps);
    }

    /** As many letters may differ as a third of the shorter name, and one in any case. */
    @ParameterizedTest
    @CsvSource({
        "mod, mode, mode",
        "maxAmuont, maxAmount, maxAmount",
        "tirs, tiers, tiers",
        "GOVERMENT, GOVERNMENT, GOVERNMENT",
        "RATE, rate, rate",
        "ax, ab, ab",
        "xy, ab,",
        "axcde, abcde, abcde",
        "axyde, abcde,",
        "abcdxy, abcdef, abcdef",
        "abcxyz, abcdef,",
    })
    void asksForTheNameThatIsNearEnough(String written, String known, @Nullable String asked) {
        assertThat(Spelling.nearest(written, List.of("something else", known))).isEqualTo(Optional.ofNullable(asked));
    }

    @Test
    void prefersTheNearestName() {
        assertThat(Spelling.nearest("minAmount", List.of("maxAmount", "minAmounts", "minimum")))
                .contains("minAmounts");
    }

    /** A whole paragraph as a key is no slip, and comparing it with every name would take long. */
    @Test
    void doesNotGuessWhatALongTextMeant() {
        var name = "a".repeat(60);

        assertThat(Spelling.nearest(name, List.of(name + "b"))).contains(name + "b");
        assertThat(Spelling.nearest(name + "a", List.of(name + "b"))).isEmpty();
    }

    @Test
    void listsWhatThereIs() {
        assertThat(Spelling.oneOf(List.of("rate", "amount")))
                .isEqualTo(new Bilingual("可用：rate, amount", "there are: rate, amount"));
        assertThat(Spelling.oneOf(List.of())).isEqualTo(new Bilingual("删去", "leave it out"));
        assertThat(Spelling.question("rate")).isEqualTo(new Bilingual("是否应为“rate”？", "did you mean rate?"));
    }
}
