package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sentence with its numbers, as applicants read it. */
class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate: 30                        | 合格成本 1,000.00 元的 30 % 为 300.00 元，政府承担 300.00 元。"
                        + " | 30 % of the eligible cost of 1,000.00 is 300.00, so the government bears 300.00.",
                "amount: 250.00                  | 本档位定额为 250.00 元，政府承担 250.00 元。"
                        + " | The tier fixes the amount at 250.00, so the government bears 250.00.",
                "minAmount: 120.00               | 本档位至少承担 120.00 元，政府承担 120.00 元。"
                        + " | The tier demands at least 120.00, so the government bears 120.00.",
                "maxAmount: 90.00                | 本档位上限为 90.00 元，政府承担 90.00 元。"
                        + " | The tier allows at most 90.00, so the government bears 90.00.",
                "maxRate: 12.5                   | 至多承担合格成本 1,000.00 元的 12.5 %，即 125.00 元，政府承担 125.00 元。"
                        + " | The tier allows at most 12.5 % of the eligible cost of 1,000.00, which is 125.00, so the"
                        + " government bears 125.00.",
                "rate: 30, maxAmount: 200.00     | 合格成本 1,000.00 元的 30 % 为 300.00 元；但本档位上限为 200.00 元，故政府承担 200.00 元。"
                        + " | 30 % of the eligible cost of 1,000.00 is 300.00, but the tier allows at most 200.00, so the"
                        + " government bears 200.00.",
            })
    void explainsARule(String rule, String zh, String en) {
        var rules = RulesText.of("{ party: GOVERNMENT, %s }".formatted(rule)).cost("whole", "1000.00");

        assertThat(rules.sentence(Party.GOVERNMENT)).isEqualTo(new Bilingual(zh, en));
    }

    @Test
    void explainsWhatTheOthersAndTheCommonCapLeave() {
        var shares = RulesText.of(
                        "{ party: GOVERNMENT, rate: 60 }",
                        "{ party: ASSOCIATION, maxRate: 50 }",
                        "{ party: ENTERPRISE, minRate: 20 }")
                .cost("whole", "1000.00");

        assertThat(shares.sentence(Party.ASSOCIATION))
                .isEqualTo(
                        new Bilingual(
                                "至多承担合格成本 1,000.00 元的 50 %，即 500.00 元；但扣除其他各方已承担和至少应承担的部分后只剩 200.00 元，"
                                        + "故协会承担 200.00 元。",
                                "The tier allows at most 50 % of the eligible cost of 1,000.00, which is 500.00, but what the"
                                        + " others bear, or must at least bear, leaves 200.00, so the association bears 200.00."));
        assertThat(shares.sentence(Party.ENTERPRISE))
                .isEqualTo(new Bilingual(
                        "合格成本 1,000.00 元中其他各方承担 800.00 元，申报企业承担余下的 200.00 元。",
                        "Of the eligible cost of 1,000.00 the others bear 800.00; the enterprise bears the remaining"
                                + " 200.00."));
        assertThat(shares.tier("maxSubsidy: 700.00").sentence(Party.ASSOCIATION))
                .isEqualTo(
                        new Bilingual(
                                "至多承担合格成本 1,000.00 元的 50 %，即 500.00 元；但政府与协会合计的上限还剩 100.00 元，故协会承担 100.00 元。",
                                "The tier allows at most 50 % of the eligible cost of 1,000.00, which is 500.00, but the cap on"
                                        + " government and association together leaves 100.00, so the association bears 100.00."));
    }

    @Test
    void explainsOffersRoomsAndTheGapTheyLeave() {
        var rules = RulesText.of("{ party: LEAD, rate: 40 }", "{ party: ENTERPRISE, maxRate: 60 }")
                .cost("whole", "1000.00");
        var offered = rules.offer(Party.LEAD, "150.00");

        assertThat(offered.sentence(Party.LEAD).zh()).endsWith("；但其承诺至多承担 150.00 元，故链主企业承担 150.00 元。");
        assertThat(offered.sentence(Party.LEAD).en())
                .endsWith(", but it offers no more than 150.00, so the lead company bears 150.00.");
        assertThat(rules.room("70.00", Party.LEAD).sentence(Party.LEAD).zh()).contains("但“限额”还剩 70.00 元");
        assertThat(rules.room("70.00", Party.LEAD).sentence(Party.LEAD).en()).contains("but the limit has 70.00 left");
        assertThat(offered.split())
                .isInstanceOfSatisfying(
                        Split.UnfundedGap.class,
                        gap -> assertThat(gap.explanation())
                                .isEqualTo(new Bilingual(
                                        "资金缺口 250.00 元；按规则只有链主企业可以再多承担来补足。",
                                        "250.00 is unfunded; by the rules only the lead company may bear more to close"
                                                + " the gap.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ party: GOVERNMENT, rate: 10, minAmount: 200.00 } | { party: ENTERPRISE, minRate: 1 }"
                        + " | 对合格成本 1,000.00 元，最低承担额高于上限：政府 200.00，申报企业 10.00。"
                        + " | For the eligible cost of 1,000.00 a minimum is above its maximum: the government 200.00,"
                        + " the enterprise 10.00.",
                "{ party: GOVERNMENT, minAmount: 800.00 }           | { party: ENTERPRISE, minRate: 30 }"
                        + " | 各方最低承担额之和超过合格成本 1,000.00 元：政府 800.00，申报企业 300.00。"
                        + " | The minima add up to more than the eligible cost of 1,000.00: the government 800.00, the"
                        + " enterprise 300.00.",
                "{ party: GOVERNMENT, rate: 30 }                    | { party: ENTERPRISE, maxAmount: 600.00 }"
                        + " | 各方承担上限之和不足合格成本 1,000.00 元：政府 300.00，申报企业 600.00。"
                        + " | The maxima add up to less than the eligible cost of 1,000.00: the government 300.00, the"
                        + " enterprise 600.00.",
            })
    void explainsAContradiction(String one, String other, String zh, String en) {
        assertThat(RulesText.of(one, other).cost("whole", "1000.00").split())
                .isInstanceOfSatisfying(
                        Split.Infeasible.class,
                        infeasible -> assertThat(infeasible.explanation()).isEqualTo(new Bilingual(zh, en)));
    }

    @Test
    void namesEveryParty() {
        var rules = RulesText.of(
                        "{ party: GOVERNMENT, rate: 10 }",
                        "{ party: ASSOCIATION, rate: 10 }",
                        "{ party: LEAD, rate: 10 }",
                        "{ party: PROVIDER, rate: 10 }")
                .cost("whole", "10.00");

        assertThat(rules.split().shares())
                .extracting(line -> line.explanation().zh())
                .containsExactly(
                        "合格成本 10.00 元的 10 % 为 1.00 元，政府承担 1.00 元。",
                        "合格成本 10.00 元的 10 % 为 1.00 元，协会承担 1.00 元。",
                        "合格成本 10.00 元的 10 % 为 1.00 元，链主企业承担 1.00 元。",
                        "合格成本 10.00 元的 10 % 为 1.00 元，供应方让利 1.00 元。",
                        "合格成本 10.00 元中其他各方承担 4.00 元，申报企业承担余下的 6.00 元。");
    }

    @Test
    void explainsThatNothingCounts() {
        assertThat(RulesText.of("{ party: GOVERNMENT, rate: 10 }")
                        .cost("none", "10.00")
                        .split())
                .isInstanceOfSatisfying(
                        Split.Infeasible.class,
                        infeasible -> assertThat(infeasible.explanation())
                                .isEqualTo(new Bilingual("没有合格成本可分担。", "There is no eligible cost to share.")));
    }
}
