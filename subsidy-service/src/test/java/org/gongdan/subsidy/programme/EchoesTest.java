package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake is told once, with nothing that only follows from it, and hides no other. */
class EchoesTest {

    private static final String GOOD = """
            code: echoes
            version: 1
            effectiveFrom: 2026-01-01
            name: { zh: 计划, en: programme }
            sources: [{ text: written for a test, assumption: true }]
            facts:
              mode: { kind: CHOICE, values: [SINGLE, CLUSTER], name: { zh: 方式, en: mode } }
            residualBearer: ENTERPRISE
            tiers:
              - code: one
                name: { zh: 一, en: one }
                when: { mode: SINGLE }
                shares: [{ party: GOVERNMENT, rate: 60 }, { party: ASSOCIATION, rate: 5 }]
              - code: two
                name: { zh: 二, en: two }
                when: { mode: CLUSTER }
                shares: [{ party: GOVERNMENT, rate: 50 }, { party: LEAD, rate: 50 }]
            costCategories: [{ code: whole, name: { zh: 全部, en: all }, eligible: true }]
            payment: { method: REIMBURSEMENT, payee: ENTERPRISE, advanceRate: 0, retentionRate: 0 }
            firmCaps: [{ code: c, name: { zh: 限, en: c }, window: LIFETIME, parties: [LEAD], maxAmount: 9.00, category: whole }]
            """;

    @Test
    void beginsWithARuleSetThatIsGood() {
        assertThat(ProgrammeCheck.of(GOOD).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is written          | stands there instead            | what is told
            facts:                     | fcts:                           | UNKNOWN_KEY /fcts
            facts:                     | facts: none                     | SYNTAX
            mode: { kind: CHOICE,      | mode: { kind: CHOISE,           | SCHEMA /facts/mode/kind
            values: [SINGLE, CLUSTER], name | values: [], name           | SCHEMA /facts/mode/values
            mode: { kind: CHOICE, values: [SINGLE, CLUSTER], name: { zh: 方式, en: mode } } | mode: none | SCHEMA /facts/mode
            costCategories:            | costCategoris:                  | UNKNOWN_KEY /costCategoris
            code: whole                | code: Whole Cost                | SCHEMA /costCategories/0/code
            party: LEAD                | party: LEED                     | SCHEMA /tiers/1/shares/1/party
            ' party: ASSOCIATION'      | ' party: ASOCIATION'            | SCHEMA /tiers/0/shares/1/party
            shares: [{ party: GOVERNMENT, rate: 50 }, { party: LEAD, rate: 50 }] | shares: none | SCHEMA /tiers/1/shares
            residualBearer: ENTERPRISE | residualBearer: ENTERPRIZE      | SCHEMA /residualBearer
            effectiveFrom: 2026-01-01  | effectiveFrom: 2026-13-01       | SCHEMA /effectiveFrom
            version: 1                 | version: 0                      | SCHEMA /version
            'name: { zh: 一, en: one }' | name: one                      | SCHEMA /tiers/0/name
            '{ text: written for a test, assumption: true }' | hearsay   | SCHEMA /sources/0
            rate: 60                   | rate: 600                       | SCHEMA /tiers/0/shares/0/rate
            maxAmount: 9.00            | maxAmount: nine                 | SCHEMA /firmCaps/0/maxAmount
            parties: [LEAD]            | parties: [LEED]                 | SCHEMA /firmCaps/0/parties/0
            code: one                  | code: One                       | SCHEMA /tiers/0/code
            """)
    void tellsOneMistakeOnce(String good, String bad, String told) {
        assertThat(told(replaced(GOOD, good, bad))).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a mistake         | stands there        | another that has nothing to do with it | stands there    | the other
            code: whole         | code: Whole Cost    | code: two            | code: one          | DUPLICATE /tiers/1/code
            party: ASSOCIATION  | party: ASOCIATION   | party: LEAD, rate: 50 | party: GOVERNMENT, rate: 5 | DUPLICATE /tiers/1/shares/1/party
            rate: 60            | rate: 600           | category: whole      | category: land     | UNKNOWN_CATEGORY /firmCaps/0/category
            version: 1          | version: 0          | parties: [LEAD]      | parties: [PROVIDER] | UNKNOWN_PARTY /firmCaps/0/parties
            version: 1          | version: 0          | when: { mode: SINGLE } | when: { mood: SINGLE } | UNKNOWN_FACT /tiers/0/when/mood
            version: 1          | version: 0          | rate: 50 }, { party: LEAD, rate: 50 | rate: 50 }, { party: LEAD, rate: 51 | CONTRADICTION /tiers/1/shares
            name: { zh: 方式, en: mode } | name: mode    | when: { mode: SINGLE } | when: { mode: ALONE } | UNKNOWN_VALUE /tiers/0/when/mode
            code: c             | code: C             | rate: 50 }, { party: LEAD, rate: 50 | rate: 50 }, { party: LEAD, rate: 51 | CONTRADICTION /tiers/1/shares
            code: whole         | code: Whole Cost    | when: { mode: CLUSTER } | when: { mode: SINGLE } | TABLE_GAP /tiers
            """)
    void hidesNoOtherMistake(String good, String bad, String otherGood, String otherBad, String told) {
        var text = replaced(replaced(GOOD, good, bad), otherGood, otherBad);

        assertThat(told(text)).hasSizeGreaterThan(1).contains(told);
    }

    /** What stands in for a share that cannot be read is not held against the shares beside it. */
    @Test
    void doesNotCallAShareRepeatedBecauseOfOneThatCannotBeRead() {
        var text = replaced(GOOD, "{ party: GOVERNMENT, rate: 60 }", "{ party: GOVERMENT, rate: 60 }")
                .replace("party: ASSOCIATION", "party: GOVERNMENT");

        assertThat(told(text)).containsExactly("SCHEMA /tiers/0/shares/0/party");
    }

    @Test
    void tellsWhichCategoriesACapMayName() {
        var problem = ProgrammeCheck.of(replaced(GOOD, "category: whole", "category: land"))
                .problems()
                .getFirst();

        assertThat(problem.explanation().en()).isEqualTo("the cost category land does not exist");
        assertThat(problem.remedy().en()).isEqualTo("there are: whole");
        assertThat(problem.remedy().zh()).isEqualTo("可用：whole");
    }

    private static String replaced(String text, String good, String bad) {
        assertThat(text).contains(good);
        var at = text.indexOf(good);
        return text.substring(0, at) + bad + text.substring(at + good.length());
    }

    private static List<String> told(String text) {
        return ProgrammeCheck.of(text).problems().stream()
                .map(problem -> (problem.code() + " " + problem.path()).strip())
                .toList();
    }
}
