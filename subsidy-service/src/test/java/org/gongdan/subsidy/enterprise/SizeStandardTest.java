package org.gongdan.subsidy.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.enterprise.SizeClass.LARGE;
import static org.gongdan.subsidy.enterprise.SizeClass.MEDIUM;
import static org.gongdan.subsidy.enterprise.SizeClass.MICRO;
import static org.gongdan.subsidy.enterprise.SizeClass.SMALL;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongdan.subsidy.enterprise.SizeStandard.Bound;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SizeStandardTest {

    private static final SizeStandard STANDARD = SizeStandard.MIIT_300;
    private static final Money FEN = Money.ofFen(1);

    @ParameterizedTest
    @CsvSource({
        "industry,                        1000, 400000000.00, 0,             LARGE",
        "industry,                         999, 400000000.00, 0,             MEDIUM",
        "industry,                        1000, 399999999.99, 0,             MEDIUM",
        "industry,                         300,  20000000.00, 0,             MEDIUM",
        "industry,                         299, 999999999.00, 0,             SMALL",
        "industry,                          20,   3000000.00, 0,             SMALL",
        "industry,                          19, 900000000.00, 0,             MICRO",
        "industry,                        5000,   2999999.99, 0,             MICRO",
        "agriculture,                        0, 200000000.00, 0,             LARGE",
        "agriculture,                        0,    500000.00, 0,             SMALL",
        "agriculture,                     9999,    499999.99, 0,             MICRO",
        "construction,                       0, 800000000.00, 800000000.00,  LARGE",
        "construction,                       0, 800000000.00, 799999999.99,  MEDIUM",
        "software and IT services,         100,  10000000.00, 0,             MEDIUM",
        "software and IT services,          10,    500000.00, 0,             SMALL",
        "leasing and business services,    300, 0,            1200000000.00, LARGE",
        "leasing and business services,    300, 0,            1199999999.99, MEDIUM",
        "other,                            300, 0,            0,             LARGE",
        "other,                            100, 0,            0,             MEDIUM",
        "other,                              9, 0,            0,             MICRO"
    })
    void classifiesByTheNumbersOfTheStandard(
            String industry, int staff, String revenue, String assets, SizeClass size) {
        var figures = new SizeFigures(staff, Money.ofYuan(revenue), Money.ofYuan(assets));
        assertThat(STANDARD.classify(industry, figures)).contains(size);
    }

    @ParameterizedTest
    @MethodSource("industries")
    void reachingEveryBoundGivesTheClass(String industry) {
        var bounds = STANDARD.industries().get(industry);
        assertThat(STANDARD.classify(industry, at(bounds.large()))).contains(LARGE);
        assertThat(STANDARD.classify(industry, at(bounds.medium()))).contains(MEDIUM);
        assertThat(STANDARD.classify(industry, at(bounds.small()))).contains(SMALL);
    }

    @ParameterizedTest
    @MethodSource("industries")
    void missingOneBoundByTheLeastDropsAClass(String industry) {
        var bounds = STANDARD.industries().get(industry);
        assertThat(justBelow(bounds.large()))
                .allSatisfy(figures ->
                        assertThat(STANDARD.classify(industry, figures)).contains(MEDIUM));
        assertThat(justBelow(bounds.medium()))
                .allSatisfy(figures ->
                        assertThat(STANDARD.classify(industry, figures)).contains(SMALL));
        assertThat(justBelow(bounds.small()))
                .allSatisfy(figures ->
                        assertThat(STANDARD.classify(industry, figures)).contains(MICRO));
    }

    @Test
    void knowsAllIndustriesOfTheStandard() {
        assertThat(STANDARD.industryNames()).hasSize(16).containsAll(Set.of("industry", "wholesale", "other"));
        assertThat(STANDARD.classify("alchemy", new SizeFigures(1, Money.ZERO, Money.ZERO)))
                .isEmpty();
    }

    static Set<String> industries() {
        return STANDARD.industryNames();
    }

    private static SizeFigures at(Bound bound) {
        return new SizeFigures(bound.staff(), bound.revenue(), bound.assets());
    }

    /** One set of figures for each bound asked for, missing that one alone. */
    private static List<SizeFigures> justBelow(Bound bound) {
        return Stream.of(
                        bound.staff() == 0 ? null : new SizeFigures(bound.staff() - 1, bound.revenue(), bound.assets()),
                        bound.revenue().isZero()
                                ? null
                                : new SizeFigures(bound.staff(), bound.revenue().minus(FEN), bound.assets()),
                        bound.assets().isZero()
                                ? null
                                : new SizeFigures(
                                        bound.staff(),
                                        bound.revenue(),
                                        bound.assets().minus(FEN)))
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
