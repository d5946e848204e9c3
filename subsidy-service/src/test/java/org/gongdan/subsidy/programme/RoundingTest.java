package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "FEN, DOWN, 1000.05, 300.01",
        "FEN, HALF_UP, 1000.05, 300.02",
        "FEN, HALF_UP, 1000.04, 300.01",
        "FEN, UP, 1000.04, 300.02",
        "FEN, UP, 1000.00, 300.00",
        "YUAN, DOWN, 1003.30, 300.00",
        "YUAN, HALF_UP, 1001.63, 300.00",
        "YUAN, HALF_UP, 1001.67, 301.00",
        "YUAN, UP, 1000.01, 301.00",
        "YUAN, UP, 1000.00, 300.00",
        "HUNDRED_YUAN, DOWN, 1333.33, 300.00",
        "HUNDRED_YUAN, HALF_UP, 1166.66, 300.00",
        "HUNDRED_YUAN, HALF_UP, 1166.67, 400.00",
        "HUNDRED_YUAN, UP, 1000.01, 400.00",
    })
    void roundsTheSharesOfFunders(String unit, String direction, String cost, String share) {
        var split = rounded(unit, direction, "{ party: GOVERNMENT, rate: 30 }")
                .cost("whole", cost)
                .split();

        assertThat(split.shareOf(Party.GOVERNMENT).amount()).isEqualTo(share);
        assertThat(split.shareOf(Party.GOVERNMENT).plus(split.shareOf(Party.ENTERPRISE)))
                .isEqualTo(split.basis().eligibleCost());
    }

    @Test
    void leavesThirdsThatMakeAWholeWhole() {
        var rules = rounded("YUAN", "UP", "{ party: GOVERNMENT, rate: 1/3 }", "{ party: ASSOCIATION, rate: 2/3 }")
                .cost("whole", "300.00");

        assertThat(rules.outcome())
                .isEqualTo("GOVERNMENT 100.00 RATE, ASSOCIATION 200.00 RATE, ENTERPRISE 0.00 REMAINDER");
    }

    @Test
    void saysThatItRounded() {
        var down = rounded("HUNDRED_YUAN", "DOWN", "{ party: GOVERNMENT, rate: 30 }")
                .cost("whole", "1333.33");
        var up = rounded("YUAN", "UP", "{ party: GOVERNMENT, rate: 30 }").cost("whole", "1333.33");

        assertThat(down.sentence(Party.GOVERNMENT).zh()).endsWith("为 399.99 元，政府承担 300.00 元（向下取整到百元）。");
        assertThat(down.sentence(Party.GOVERNMENT).en())
                .endsWith("is 399.99, so the government bears 300.00 (rounded down to a hundred yuan).");
        assertThat(up.sentence(Party.GOVERNMENT).zh()).endsWith("政府承担 400.00 元（向上取整到元）。");
        assertThat(up.sentence(Party.GOVERNMENT).en()).endsWith("bears 400.00 (rounded up to the yuan).");
        assertThat(up.sentence(Party.ENTERPRISE).en()).doesNotContain("rounded");
        var wholeYuan =
                rounded("YUAN", "DOWN", "{ party: GOVERNMENT, rate: 30 }").cost("whole", "1333.33");
        assertThat(wholeYuan.sentence(Party.GOVERNMENT).zh()).endsWith("政府承担 399.00 元（向下取整到元）。");
        assertThat(wholeYuan.sentence(Party.GOVERNMENT).en()).endsWith("bears 399.00 (rounded down to the yuan).");
        var hundredUp =
                rounded("HUNDRED_YUAN", "UP", "{ party: GOVERNMENT, rate: 30 }").cost("whole", "1333.33");
        assertThat(hundredUp.sentence(Party.GOVERNMENT).zh()).endsWith("政府承担 400.00 元（向上取整到百元）。");
        assertThat(hundredUp.sentence(Party.GOVERNMENT).en()).endsWith("bears 400.00 (rounded up to a hundred yuan).");
        var exact = rounded("YUAN", "UP", "{ party: GOVERNMENT, rate: 30 }").cost("whole", "1000.00");
        assertThat(exact.sentence(Party.GOVERNMENT).en()).endsWith("bears 300.00.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ party: GOVERNMENT, rate: 30, maxAmount: 350.00 }  | GOVERNMENT 300.00 RATE",
                "{ party: GOVERNMENT, rate: 30, maxAmount: 400.00 }  | GOVERNMENT 400.00 RATE",
                "{ party: GOVERNMENT, rate: 30, maxAmount: 399.99 }  | GOVERNMENT 300.00 RATE",
                "{ party: GOVERNMENT, rate: 30, maxRate: 35 }        | GOVERNMENT 300.00 RATE",
                "{ party: GOVERNMENT, amount: 350.00 }               | GOVERNMENT 300.00 AMOUNT",
                "{ party: GOVERNMENT, rate: 90, maxAmount: 350.00 }  | GOVERNMENT 300.00 MAXIMUM_AMOUNT",
            })
    void neverRoundsUpBeyondAMaximum(String share, String expected) {
        assertThat(rounded("HUNDRED_YUAN", "UP", share).cost("whole", "1000.01").outcome())
                .startsWith(expected);
    }

    @Test
    void neverRoundsUpBeyondWhatIsLeftElsewhere() {
        var rules =
                rounded("HUNDRED_YUAN", "UP", "{ party: GOVERNMENT, rate: 30 }").cost("whole", "1000.01");

        assertThat(rules.room("399.99", Party.GOVERNMENT).outcome()).startsWith("GOVERNMENT 300.00 RATE");
        assertThat(rules.room("400.00", Party.GOVERNMENT).outcome()).startsWith("GOVERNMENT 400.00 RATE");
        assertThat(rules.offer(Party.GOVERNMENT, "399.99").outcome()).startsWith("GOVERNMENT 300.00 RATE");
        assertThat(rules.tier("maxSubsidy: 399.99").outcome()).startsWith("GOVERNMENT 300.00 RATE");
        assertThat(rules.tier("maxSubsidy: 400.00").outcome()).startsWith("GOVERNMENT 400.00 RATE");
    }

    @Test
    void neverRoundsUpIntoTheMinimumOfAnother() {
        var rules = rounded(
                        "HUNDRED_YUAN", "UP", "{ party: GOVERNMENT, rate: 30 }", "{ party: ENTERPRISE, minRate: 65 }")
                .cost("whole", "1000.01");

        assertThat(rules.outcome()).isEqualTo("GOVERNMENT 300.00 RATE, ENTERPRISE 700.01 REMAINDER");
    }

    @Test
    void meetsAMinimumThatRoundingDownWouldBreak() {
        var share = "{ party: GOVERNMENT, rate: 10, minAmount: 250.00, maxRate: %s }";

        assertThat(rounded("HUNDRED_YUAN", "DOWN", share.formatted("50"))
                        .cost("whole", "1000.00")
                        .outcome())
                .startsWith("GOVERNMENT 300.00 MINIMUM");
        assertThat(rounded("HUNDRED_YUAN", "DOWN", share.formatted("26"))
                        .cost("whole", "1000.00")
                        .outcome())
                .startsWith("GOVERNMENT 250.00 MINIMUM");
        assertThat(rounded("HUNDRED_YUAN", "DOWN", share.formatted("30"))
                        .cost("whole", "1000.00")
                        .outcome())
                .startsWith("GOVERNMENT 300.00 MINIMUM");
    }

    /** 300.009 yuan are demanded; nobody can pay the nine tenths of a fen. */
    @Test
    void takesAMinimumForMetWhenOnlyAPartOfAFenIsMissing() {
        assertThat(rounded("HUNDRED_YUAN", "DOWN", "{ party: GOVERNMENT, rate: 30, minRate: 30 }")
                        .cost("whole", "1000.03")
                        .outcome())
                .startsWith("GOVERNMENT 300.00 ");
    }

    @Test
    void saysThatItRoundedUpToTheFenAndNothingOfWhatIsLess() {
        var up = rounded("FEN", "UP", "{ party: GOVERNMENT, rate: 30 }").cost("whole", "1000.04");
        assertThat(up.sentence(Party.GOVERNMENT).zh()).endsWith("政府承担 300.02 元（向上取整到分）。");
        assertThat(up.sentence(Party.GOVERNMENT).en()).endsWith("bears 300.02 (rounded up to the fen).");
        var half = rounded("FEN", "HALF_UP", "{ party: GOVERNMENT, rate: 30 }").cost("whole", "1000.04");
        assertThat(half.sentence(Party.GOVERNMENT).en()).doesNotContain("rounded");
    }

    @Test
    void stretchesTheMaximumOfTheResidualBearerByWhatRoundingTook() {
        var rules = rounded(
                        "HUNDRED_YUAN",
                        "DOWN",
                        "{ party: GOVERNMENT, rate: 30 }",
                        "{ party: ASSOCIATION, rate: 20, rateOn: SUBSIDY }",
                        "{ party: ENTERPRISE, maxRate: 64 }")
                .cost("whole", "2222.22");

        assertThat(rules.outcome())
                .isEqualTo("GOVERNMENT 600.00 RATE, ASSOCIATION 100.00 RATE, ENTERPRISE 1522.22 REMAINDER");
    }

    @Test
    void saysHowMuchOfTheMaximumIsWhatRoundingLeft() {
        var rules = rounded(
                        "HUNDRED_YUAN",
                        "DOWN",
                        "{ party: GOVERNMENT, rate: 30 }",
                        "{ party: LEAD, rate: 30 }",
                        "{ party: ENTERPRISE, maxRate: 40 }")
                .cost("whole", "1111.11")
                .offer(Party.LEAD, "100.00");

        assertThat(rules.outcome())
                .isEqualTo("GOVERNMENT 300.00 RATE, LEAD 100.00 OFFER, ENTERPRISE 477.77 MAXIMUM_RATE,"
                        + " gap 233.34 [LEAD]");
        assertThat(rules.sentence(Party.ENTERPRISE).en())
                .isEqualTo("The others leave 711.11, but the tier allows at most 40 % of the eligible cost of 1,111.11,"
                        + " which is 444.44, and rounding left 33.33, so the enterprise bears 477.77.");
        assertThat(rules.sentence(Party.ENTERPRISE).zh())
                .isEqualTo("其他各方承担后余下 711.11 元；但至多承担合格成本 1,111.11 元的 40 %，即 444.44 元，"
                        + "另加其他各方取整的差额 33.33 元，故申报企业承担 477.77 元。");
    }

    @Test
    void leavesEverybodyElseToTheFen() {
        var rules = rounded("HUNDRED_YUAN", "UP", "{ party: LEAD, rate: 30 }", "{ party: PROVIDER, rate: 10 }")
                .residual(Party.GOVERNMENT)
                .cost("whole", "1000.07");

        assertThat(rules.outcome()).isEqualTo("GOVERNMENT 600.05 REMAINDER, LEAD 300.02 RATE, PROVIDER 100.00 RATE");
    }

    private static RulesText rounded(String unit, String direction, String... shares) {
        return RulesText.of(shares).with("rounding: { unit: %s, direction: %s }".formatted(unit, direction));
    }
}
