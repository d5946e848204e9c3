package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.programme.PaymentTerms.MilestonePayment;
import org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the schema lets pass and still makes no sense, and that all of it is read and stored. */
class RuleSetCheckTest {

    private static final String CAP = "firmCaps: [{ code: c, name: { zh: 限, en: cap }, parties: [GOVERNMENT], %s }]";
    private static final String MILESTONE = "{ code: m%d, name: { zh: 里, en: milestone }, rate: %s }";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ party: GOVERNMENT, rate: 30, slabs: [{ rate: 20 }] }            | CONTRADICTION | /tiers/0/shares/0",
                "{ party: GOVERNMENT, rate: 30, amount: 20 }                       | CONTRADICTION | /tiers/0/shares/0",
                "{ party: GOVERNMENT, amount: 30, rateByYear: [20] }               | CONTRADICTION | /tiers/0/shares/0",
                "{ party: GOVERNMENT, slabs: [{ rate: 20 }, { upTo: 5, rate: 1 }] } | CONTRADICTION | /tiers/0/shares/0/slabs/0",
                "{ party: GOVERNMENT, slabs: [{ upTo: 5, rate: 20 }, { upTo: 5, rate: 1 }] } | CONTRADICTION | /tiers/0/shares/0/slabs/1/upTo",
                "{ party: GOVERNMENT, slabs: [{ upTo: 0, rate: 20 }] }             | CONTRADICTION | /tiers/0/shares/0/slabs/0/upTo",
                "{ party: GOVERNMENT, slabs: [] }                                  | SCHEMA        | /tiers/0/shares/0/slabs",
                "{ party: GOVERNMENT, rateByYear: [20, 10] }                       | UNKNOWN_FACT  | /tiers/0/shares/0/rateByYear",
                "{ party: GOVERNMENT, rate: 20, rateOn: SUBSIDY }                  | CONTRADICTION | /tiers/0/shares/0/rateOn",
                "{ party: LEAD, rate: 20, rateOn: SUBSIDY }                        | CONTRADICTION | /tiers/0/shares/0/rateOn",
                "{ party: GOVERNMENT, amount: 20, rateOn: COST }                   | CONTRADICTION | /tiers/0/shares/0/rateOn",
                "{ party: GOVERNMENT, maxRate: 20, rateOn: COST }                  | CONTRADICTION | /tiers/0/shares/0/rateOn",
                "{ party: ENTERPRISE, slabs: [{ rate: 20 }] }                      | CONTRADICTION | /tiers/0/shares/0",
                "{ party: ENTERPRISE, rateByYear: [20] }                           | CONTRADICTION | /tiers/0/shares/0",
            })
    void refusesShares(String share, Code code, String path) {
        refused(RulesText.of(share), code, path);
    }

    @Test
    void refusesAPartOfTheSubsidyOfTheResidualBearer() {
        var rules = RulesText.of("{ party: GOVERNMENT, maxRate: 50 }", "{ party: LEAD, rate: 5, rateOn: SUBSIDY }");

        refused(rules.residual(Party.GOVERNMENT), Code.CONTRADICTION, "/tiers/0/shares/1/rateOn");
        assertThat(rules.rules()).isNotNull();
    }

    @Test
    void addsUpTheRatesOfEachYear() {
        var years = "facts: { yearOfSupport: { kind: NUMBER, from: 1 } }";
        var steps = "{ party: GOVERNMENT, rateByYear: [60, %s] }";
        var half = "{ party: ASSOCIATION, rate: 40 }";

        assertThat(RulesText.of(steps.formatted("60"), half).with(years).rules())
                .isNotNull();
        refused(RulesText.of(steps.formatted("61"), half).with(years), Code.CONTRADICTION, "/tiers/0/shares");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yearOfSupport: { kind: NUMBER }                   | UNKNOWN_VALUE",
                "yearOfSupport: { kind: NUMBER, from: 0, to: 9 }   | UNKNOWN_VALUE",
                "functionFit: { kind: NUMBER }                     | UNKNOWN_VALUE",
                "functionFit: { kind: NUMBER, to: 101 }            | UNKNOWN_VALUE",
                "functionFit: { kind: NUMBER, from: -1, to: 100 }  | UNKNOWN_VALUE",
                "functionFit: { kind: CHOICE, values: [A] }        | CONTRADICTION",
            })
    void keepsNumbersWithinWhatTheyCanBe(String fact, Code code) {
        var name = fact.substring(0, fact.indexOf(':'));
        var path = "/facts/" + name + (code == Code.CONTRADICTION ? "/kind" : "");

        refused(RulesText.of("{ party: GOVERNMENT, rate: 1 }").with("facts: { %s }".formatted(fact)), code, path);
        assertThat(RulesText.of("{ party: GOVERNMENT, rate: 1 }")
                        .with(
                                "facts: { yearOfSupport: { kind: NUMBER, from: 1 }, functionFit: { kind: NUMBER, to: 100 } }")
                        .rules())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "window: LIFETIME, months: 12, maxProjects: 1           | CONTRADICTION    | /firmCaps/0/months",
                "window: ROLLING_MONTHS, maxAtOnce: 1                   | CONTRADICTION    | /firmCaps/0/months",
                "window: LIFETIME, maxAmount: 1, category: nothing      | UNKNOWN_CATEGORY | /firmCaps/0/category",
                "window: LIFETIME                                       | MISSING_KEY      | /firmCaps/0",
                "window: LIFETIME, maxAtOnce: 0                         | SCHEMA           | /firmCaps/0/maxAtOnce",
            })
    void refusesCaps(String cap, Code code, String path) {
        refused(RulesText.of("{ party: GOVERNMENT, rate: 1 }").with(CAP.formatted(cap)), code, path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "costRules: { notBefore: 2026-05-02, notAfter: 2026-05-01 } | CONTRADICTION | /costRules/notAfter",
                "costRules: { notBefore: 2026-02-30 }                       | SCHEMA        | /costRules/notBefore",
                "costRules: { notBefore: YESTERDAY }                        | SCHEMA        | /costRules/notBefore",
                "costRules: {}                                              | SCHEMA        | /costRules",
                "rounding: { unit: JIAO, direction: DOWN }                  | SCHEMA        | /rounding/unit",
                "rounding: { unit: YUAN }                                   | MISSING_KEY   | /rounding/direction",
                "queue: { skipWhatDoesNotFit: perhaps }                     | SCHEMA        | /queue/skipWhatDoesNotFit",
            })
    void refusesDatesAndRounding(String line, Code code, String path) {
        refused(RulesText.of("{ party: GOVERNMENT, rate: 1 }").with(line), code, path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method: REIMBURSEMENT, milestones: [M0, M1]                            | CONTRADICTION | /payment/milestones",
                "method: MILESTONES, milestones: [M0]                                   | CONTRADICTION | /payment/milestones",
                "method: MILESTONES, milestones: [M0, M0]                               | DUPLICATE     | /payment/milestones/1/code",
                "method: ADVANCE, voucher: { validMonths: 12 }                          | CONTRADICTION | /payment/voucher",
                "method: VOUCHER, voucher: { validMonths: 0 }                           | SCHEMA        | /payment/voucher/validMonths",
                "method: ADVANCE, retentionRelease: { condition: DAYS, zh: 甲, en: a }   | CONTRADICTION | /payment/retentionRelease",
                "method: ADVANCE, retentionRelease: { condition: ACCEPTANCE, days: 9, zh: 甲, en: a } | CONTRADICTION | /payment/retentionRelease/days",
            })
    void refusesTerms(String terms, Code code, String path) {
        refused(paid(terms), code, path);
    }

    @Test
    void readsAndStoresEveryTerm() {
        var rules = RuleSetYaml.readComplete(
                paid("method: MILESTONES, milestones: [M0, M1], retentionRelease: { condition: FUNCTION_USE, days: 180,"
                                        + " zh: 投入使用, en: in use }")
                                .replace(
                                        "shares:\n",
                                        "shares:\n      - { party: ASSOCIATION, rateOn: SUBSIDY, slabs: [{ upTo: 9.50, rate: 1/3 }] }\n")
                        + """
                facts: { yearOfSupport: { kind: NUMBER, from: 1, assumed: 1 } }
                costRules: { vat: INCLUDED, notBefore: APPLICATION, notAfter: 2027-01-01, commencementBan: true }
                rounding: { unit: HUNDRED_YUAN, direction: HALF_UP }
                queue: { skipWhatDoesNotFit: true }
                """
                        + CAP.formatted("window: LIFETIME, maxAtOnce: 1, category: whole"));
        var json = JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsString(rules), RuleSet.class))
                .isEqualTo(rules);
        assertThat(rules.payment().milestones())
                .extracting(MilestonePayment::code)
                .containsExactly("m0", "m1");
        assertThat(rules.payment().retentionRelease()).satisfies(release -> {
            assertThat(release.condition()).isEqualTo(ReleaseCondition.FUNCTION_USE);
            assertThat(release.days()).isEqualTo(180);
            assertThat(release.text()).isEqualTo(new Bilingual("投入使用", "in use"));
        });
        assertThat(rules.queue()).isEqualTo(new QueueRule(true));
        assertThat(rules.rounding()).isEqualTo(new Rounding(Rounding.Unit.HUNDRED_YUAN, Rounding.Direction.HALF_UP));
        var share = rules.tiers().getFirst().shares().getFirst();
        assertThat(share.slabs())
                .isEqualTo(List.of(new ShareRule.Slab(Money.ofYuan("9.50"), new Rate(BigDecimal.valueOf(100), 3))));
    }

    private static String paid(String terms) {
        var written = terms.replace("M0", MILESTONE.formatted(0, "60")).replace("M1", MILESTONE.formatted(1, "40"));
        return RulesText.of("{ party: GOVERNMENT, rate: 1 }").text().replace("method: REIMBURSEMENT", written);
    }

    private static void refused(RulesText rules, Code code, String path) {
        refused(rules.text(), code, path);
    }

    private static void refused(String text, Code code, String path) {
        var invalid = catchThrowableOfType(RulesInvalid.class, () -> RuleSetYaml.read(text));

        assertThat(invalid).as(text).isNotNull();
        assertThat(invalid.problems()).as(text).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.path()).isEqualTo(path);
        });
    }
}
