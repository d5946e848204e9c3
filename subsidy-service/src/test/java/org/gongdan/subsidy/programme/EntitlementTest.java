package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a share grants by itself: slabs, steps by year, parts of the subsidy. */
class EntitlementTest {

    private static final String SLABS =
            "{ party: GOVERNMENT, slabs: [{ upTo: 1000.00, rate: 50 }, { upTo: 5000.00, rate: 30 }, { rate: 10 }] }";
    private static final String YEARS = "facts: { yearOfSupport: { kind: NUMBER, from: 1 } }";
    private static final String GOVERNMENT_30 = "{ party: GOVERNMENT, rate: 30 }";

    @ParameterizedTest
    @CsvSource({
        "999.99, 499.99, SLABS",
        "1000.00, 500.00, SLABS",
        "1000.01, 500.00, SLABS",
        "1000.04, 500.01, SLABS",
        "4999.99, 1699.99, SLABS",
        "5000.00, 1700.00, SLABS",
        "5000.10, 1700.01, SLABS",
        "15000.00, 2700.00, SLABS",
    })
    void earnsEachSlabByItsOwnRate(String cost, String share, String constraint) {
        assertThat(RulesText.of(SLABS).cost("whole", cost).outcome())
                .startsWith("GOVERNMENT " + share + " " + constraint);
    }

    @Test
    void earnsNothingAboveTheLastBound() {
        var bounded = RulesText.of("{ party: GOVERNMENT, slabs: [{ upTo: 1000.00, rate: 50 }] }");

        assertThat(bounded.cost("whole", "9000.00").outcome())
                .isEqualTo("GOVERNMENT 500.00 SLABS, ENTERPRISE 8500.00 REMAINDER");
    }

    @Test
    void writesOutTheSlabs() {
        var words = RulesText.of(SLABS).cost("whole", "6000.00").sentence(Party.GOVERNMENT);

        assertThat(words.en())
                .isEqualTo("The slabs of the eligible cost of 6,000.00 (50 % of 1,000.00 + 30 % of 4,000.00"
                        + " + 10 % of 1,000.00) come to 1,800.00, so the government bears 1,800.00.");
        assertThat(words.zh())
                .isEqualTo("合格成本 6,000.00 元按分段比例（1,000.00 元 × 50 % + 4,000.00 元 × 30 % + 1,000.00 元 × 10 %）"
                        + "为 1,800.00 元，政府承担 1,800.00 元。");
    }

    /** A slab that begins where the cost ends is not worth a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000.00 | 50 % of 1,000.00                    | 500.00
            1000.01 | 50 % of 1,000.00 + 30 % of 0.01     | 500.00
            5000.00 | 50 % of 1,000.00 + 30 % of 4,000.00 | 1,700.00
            """)
    void namesTheSlabsThatTheCostReaches(String cost, String slabs, String share) {
        assertThat(RulesText.of(SLABS)
                        .cost("whole", cost)
                        .sentence(Party.GOVERNMENT)
                        .en())
                .contains("(" + slabs + ") come to " + share);
    }

    @ParameterizedTest
    @CsvSource({"1, 600.00", "2, 400.00", "3, 200.00", "4, 0.00", "40, 0.00"})
    void stepsDownByTheYearOfSupport(long year, String share) {
        var rules = RulesText.of("{ party: GOVERNMENT, rateByYear: [60, 40, 20] }")
                .with(YEARS)
                .cost("whole", "1000.00")
                .year(year);

        assertThat(rules.outcome()).startsWith("GOVERNMENT " + share + " YEAR_RATE");
        assertThat(rules.sentence(Party.GOVERNMENT).en()).contains("the rate in year " + year + " of support");
        assertThat(rules.sentence(Party.GOVERNMENT).zh()).startsWith("第 " + year + " 年支持比例");
    }

    @Test
    void takesTheYearThatIsAssumed() {
        var rules = RulesText.of("{ party: GOVERNMENT, rateByYear: [60, 40] }")
                .with("facts: { yearOfSupport: { kind: NUMBER, from: 1, assumed: 2 } }")
                .cost("whole", "1000.00");

        assertThat(rules.outcome()).startsWith("GOVERNMENT 400.00 YEAR_RATE");
    }

    @Test
    void addsAPartOfTheSubsidy() {
        var rules = RulesText.of(GOVERNMENT_30, "{ party: ASSOCIATION, rate: 20, rateOn: SUBSIDY }")
                .cost("whole", "1000.00");

        assertThat(rules.outcome())
                .isEqualTo("GOVERNMENT 300.00 RATE, ASSOCIATION 60.00 RATE, ENTERPRISE 640.00 REMAINDER");
        assertThat(rules.sentence(Party.ASSOCIATION).en())
                .isEqualTo("20 % of the government's share of 300.00 is 60.00, so the association bears 60.00.");
        assertThat(rules.sentence(Party.ASSOCIATION).zh()).isEqualTo("政府承担额 300.00 元的 20 % 为 60.00 元，协会承担 60.00 元。");
    }

    @Test
    void measuresOnWhatTheGovernmentBearsInTheEnd() {
        var rules = RulesText.of(GOVERNMENT_30, "{ party: ASSOCIATION, rate: 20, rateOn: SUBSIDY }")
                .cost("whole", "1000.00")
                .room("100.00", Party.GOVERNMENT);

        assertThat(rules.outcome())
                .isEqualTo("GOVERNMENT 100.00 ROOM_LEFT, ASSOCIATION 20.00 RATE, ENTERPRISE 880.00 REMAINDER");
    }

    @Test
    void measuresSlabsOnTheSubsidy() {
        var rules = RulesText.of(
                        GOVERNMENT_30,
                        "{ party: LEAD, rateOn: SUBSIDY, slabs: [{ upTo: 100.00, rate: 100 }, { upTo: 250.00, rate: 50 }] }")
                .cost("whole", "1000.00");

        assertThat(rules.outcome()).isEqualTo("GOVERNMENT 300.00 RATE, LEAD 175.00 SLABS, ENTERPRISE 525.00 REMAINDER");
    }

    @Test
    void raisesAPartOfTheSubsidyToItsMinimum() {
        var rules = RulesText.of(GOVERNMENT_30, "{ party: ASSOCIATION, rate: 20, rateOn: SUBSIDY, minAmount: 80.00 }")
                .cost("whole", "1000.00");

        assertThat(rules.outcome())
                .isEqualTo("GOVERNMENT 300.00 RATE, ASSOCIATION 80.00 MINIMUM, ENTERPRISE 620.00 REMAINDER");
    }

    @Test
    void knowsThatTheRestCannotBeBorneEvenWithTheGreatestSubsidy() {
        var tight = "{ party: ENTERPRISE, maxRate: 63 }";
        var part = "{ party: ASSOCIATION, rate: 20, rateOn: SUBSIDY }";

        assertThat(RulesText.of(GOVERNMENT_30, part, tight)
                        .cost("whole", "1000.00")
                        .outcome())
                .isEqualTo("MAXIMA_BELOW_COST");
        assertThat(RulesText.of(GOVERNMENT_30, part, "{ party: ENTERPRISE, maxRate: 64 }")
                        .cost("whole", "1000.00")
                        .outcome())
                .endsWith("ENTERPRISE 640.00 REMAINDER");
    }

    @Test
    void namesTheGovernmentWhenItsLackOfRoomAlsoHoldsBackTheOthers() {
        var rules = RulesText.of(
                        GOVERNMENT_30,
                        "{ party: ASSOCIATION, rate: 20, rateOn: SUBSIDY }",
                        "{ party: ENTERPRISE, maxRate: 64 }")
                .cost("whole", "1000.00")
                .room("100.00", Party.GOVERNMENT);

        assertThat(rules.outcome())
                .isEqualTo("GOVERNMENT 100.00 ROOM_LEFT, ASSOCIATION 20.00 RATE, ENTERPRISE 640.00 MAXIMUM_RATE,"
                        + " gap 240.00 [GOVERNMENT]");
    }

    @Test
    void takesTheDiscountOfTheProviderOffWhatTheEnterpriseBears() {
        var rules = RulesText.of(GOVERNMENT_30, "{ party: PROVIDER, rate: 15 }").cost("whole", "1000.00");

        assertThat(rules.outcome())
                .isEqualTo("GOVERNMENT 300.00 RATE, PROVIDER 150.00 RATE, ENTERPRISE 550.00 REMAINDER");
        assertThat(rules.sentence(Party.PROVIDER).zh()).endsWith("供应方让利 150.00 元。");
        assertThat(rules.sentence(Party.PROVIDER).en()).endsWith("the provider takes 150.00 off its price.");
        assertThat(Party.PROVIDER.isFunder()).isFalse();
    }

    @Test
    void letsAFunderBearTheRest() {
        var rules = RulesText.of("{ party: ENTERPRISE, rate: 40 }")
                .residual(Party.GOVERNMENT)
                .cost("whole", "100.01");

        assertThat(rules.outcome()).isEqualTo("GOVERNMENT 60.01 REMAINDER, ENTERPRISE 40.00 RATE");
    }
}
