package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of one rule that exclude each other are told with the numbers; up to the limit they agree. */
class ContradictionsTest {

    private static final String TEXT =
            RulesText.of("{ party: GOVERNMENT, rate: 1 }").text();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { party: GOVERNMENT, minRate: 50.01, maxRate: 50 }           | minRate   | 50.01 % 大于 50 %   | 50.01 % is more than 50 %
            { party: GOVERNMENT, minRate: 30.01, rate: 30 }              | minRate   | 30.01 % 大于 30 %   | 30.01 % is more than 30 %
            { party: GOVERNMENT, rate: 2/3, maxRate: 66.66 }             | rate      | 2/3 大于 66.66 %    | 2/3 is more than 66.66 %
            { party: GOVERNMENT, minAmount: 10.01, maxAmount: 10.00 }    | minAmount | 10.01 大于 10.00    | 10.01 is more than 10.00
            { party: GOVERNMENT, amount: 10.01, maxAmount: 10.00 }       | amount    | 10.01 大于 10.00    | 10.01 is more than 10.00
            """)
    void namesTheNumbersThatExcludeEachOther(String share, String field, String zh, String en) {
        var problem = problems(RulesText.of(share)).getFirst();

        assertThat(problem.code()).isEqualTo(Code.CONTRADICTION);
        assertThat(problem.path()).isEqualTo("/tiers/0/shares/0/" + field);
        assertThat(problem.explanation().zh()).isEqualTo(zh);
        assertThat(problem.explanation().en()).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { party: GOVERNMENT, rate: 30, amount: 20 }          | it has both a rate and a fixed amount
            { party: GOVERNMENT, rate: 30, slabs: [{ rate: 1 }] } | of rate, amount, slabs and rateByYear it may have one
            { party: GOVERNMENT, amount: 30, slabs: [{ rate: 1 }] } | of rate, amount, slabs and rateByYear it may have one
            { party: ENTERPRISE, rate: 30 } | the residual bearer takes what is left; it has minima and maxima, but no rate or amount
            { party: GOVERNMENT, slabs: [{ rate: 20 }, { rate: 1 }] } | only the last slab may have no end
            { party: GOVERNMENT, slabs: [{ upTo: 5, rate: 20 }, { upTo: 9.5, rate: 1 }, { upTo: 9.50, rate: 1 }] } | 9.50 is not more than 9.50, where the slab begins
            """)
    void saysWhichWayOfStatingAShareToChoose(String share, String en) {
        assertThat(problems(RulesText.of(share)))
                .filteredOn(problem -> problem.path().startsWith("/tiers/0/shares/0"))
                .extracting(problem -> problem.explanation().en())
                .containsExactly(en);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ party: GOVERNMENT, minRate: 50, maxRate: 50 }",
                "{ party: GOVERNMENT, minRate: 30, rate: 30 }",
                "{ party: GOVERNMENT, rate: 2/3, maxRate: 2/3 }",
                "{ party: GOVERNMENT, minAmount: 10, maxAmount: 10 }",
                "{ party: GOVERNMENT, amount: 10, maxAmount: 10 }",
                "{ party: GOVERNMENT, slabs: [{ upTo: 5, rate: 20 }, { upTo: 5.01, rate: 1 }, { rate: 2 }] }",
                "{ party: ENTERPRISE, minRate: 20, maxAmount: 99 }",
            })
    void takesNumbersUpToEachOther(String share) {
        assertThat(problems(RulesText.of(share))).isEmpty();
    }

    @Test
    void addsUpTheMinima() {
        var sixty = "{ party: GOVERNMENT, minRate: 60, maxRate: 70 }";

        assertThat(problems(RulesText.of(sixty, "{ party: ASSOCIATION, minRate: 40, maxRate: 50 }")))
                .isEmpty();
        assertThat(problems(RulesText.of(sixty, "{ party: ASSOCIATION, minRate: 40.01, maxRate: 50 }")))
                .extracting(RuleProblem::path, problem -> problem.explanation().en())
                .contains(tuple("/tiers/0/shares", "the minima exceed 100 %"));
    }

    /** A share whose steps have ended pays nothing in the years that another still pays in. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [80]     | [20, 100]     | 0
            [80]     | [20, 100, 99] | 0
            [80]     | [20.01]       | 1
            [1, 2]   | [99, 98.01]   | 1
            [80, 80] | [30, 30]      | 1
            """)
    void addsUpRatesYearByYear(String one, String other, int found) {
        var rules = RulesText.of(
                        "{ party: GOVERNMENT, rateByYear: %s }".formatted(one),
                        "{ party: ASSOCIATION, rateByYear: %s }".formatted(other))
                .with("facts: { yearOfSupport: { kind: NUMBER, from: 1 } }");

        assertThat(problems(rules))
                .filteredOn(problem -> problem.explanation().en().equals("the rates exceed 100 %"))
                .hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { condition: DAYS, zh: 甲, en: a }                                | /payment/retentionRelease            | DAYS 需要 days                         | DAYS needs days
            { condition: DAYS, days: 0, zh: 甲, en: a }                       | /payment/retentionRelease/days       | DAYS 至少 1 日；验收即付请用 ACCEPTANCE | DAYS needs at least 1; ACCEPTANCE pays on acceptance
            { condition: DAYS, days: 9, usePercent: 5, zh: 甲, en: a }        | /payment/retentionRelease/usePercent | 只有 FUNCTION_USE 才有 usePercent      | usePercent belongs to FUNCTION_USE, and to nothing else
            { condition: ACCEPTANCE, days: 9, zh: 甲, en: a }                 | /payment/retentionRelease/days       | ACCEPTANCE 没有 days                   | ACCEPTANCE goes without days
            { condition: ACCEPTANCE, usePercent: 5, zh: 甲, en: a }           | /payment/retentionRelease/usePercent | 只有 FUNCTION_USE 才有 usePercent      | usePercent belongs to FUNCTION_USE, and to nothing else
            """)
    void saysWhatAReleaseOfTheRetentionGoesWith(String release, String path, String zh, String en) {
        assertThat(problems(released(release)))
                .extracting(
                        RuleProblem::path,
                        problem -> problem.explanation().zh(),
                        problem -> problem.explanation().en())
                .containsExactly(tuple(path, zh, en));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ condition: DAYS, days: 1, zh: 甲, en: a }",
                "{ condition: ACCEPTANCE, zh: 甲, en: a }",
                "{ condition: FUNCTION_USE, zh: 甲, en: a }",
                "{ condition: FUNCTION_USE, days: 0, usePercent: 75, zh: 甲, en: a }",
                "{ zh: 甲, en: a }",
            })
    void takesEveryWayToReleaseTheRetention(String release) {
        assertThat(problems(released(release))).isEmpty();
    }

    @Test
    void takesCostOfASingleDay() {
        var day = "costRules: { notBefore: 2026-05-02, notAfter: %s }";

        assertThat(problems(TEXT + day.formatted("2026-05-02"))).isEmpty();
        assertThat(problems(TEXT + day.formatted("2026-05-01")))
                .extracting(problem -> problem.explanation().en())
                .containsExactly("2026-05-01 is before 2026-05-02, so that no cost counts");
        assertThat(problems(TEXT + day.formatted("PROJECT_END"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            functionFit: { kind: NUMBER, to: 101 }   | functionFit 的取值范围应在 0–100 之内 | functionFit lies within 0–100
            yearOfSupport: { kind: NUMBER, from: 0 } | yearOfSupport 的取值范围应在 1– 之内  | yearOfSupport lies within 1–
            startUp: { kind: NUMBER }                | startUp 的类型应为 YES_NO             | startUp is a YES_NO
            """)
    void saysWhatASuppliedFactIs(String fact, String zh, String en) {
        assertThat(problems(TEXT + "facts: { %s }".formatted(fact)))
                .extracting(
                        problem -> problem.explanation().zh(),
                        problem -> problem.explanation().en())
                .containsExactly(tuple(zh, en));
    }

    @Test
    void saysAllOfItInOneMessage() {
        var text = TEXT.replace("rate: 1 }", "rate: 101 }").replace("advanceRate: 0", "advanceRate: 102");

        assertThatThrownBy(() -> RuleSetYaml.read(text))
                .isInstanceOf(RulesInvalid.class)
                .hasMessage("/tiers/0/shares/0/rate: 101 is more than 100; /payment/advanceRate: 102 is more than 100");
    }

    private static String released(String release) {
        return TEXT.replace("retentionRate: 0", "retentionRate: 0, retentionRelease: " + release);
    }

    private static List<RuleProblem> problems(RulesText rules) {
        return problems(rules.text());
    }

    private static List<RuleProblem> problems(String text) {
        return ProgrammeCheck.of(text).problems();
    }
}
