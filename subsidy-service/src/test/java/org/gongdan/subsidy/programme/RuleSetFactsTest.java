package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that a programme declares, the conditions that tiers make of them, and codes that name one thing each. */
class RuleSetFactsTest {

    private static final RulesText RULES = RulesText.of("{ party: GOVERNMENT, rate: 1 }");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    area: { kind: CHOICE }                        | CONTRADICTION | /facts/area/values
                    area: { kind: NUMBER, values: [A] }           | CONTRADICTION | /facts/area/values
                    area: { kind: YES_NO, values: [A] }             | CONTRADICTION | /facts/area/values
                    area: { kind: CHOICE, values: [A], from: 1 }  | CONTRADICTION | /facts/area
                    area: { kind: CHOICE, values: [A], to: 1 }    | CONTRADICTION | /facts/area
                    area: { kind: YES_NO, from: 1 }                 | CONTRADICTION | /facts/area
                    area: { kind: NUMBER, from: 5, to: 4 }        | CONTRADICTION | /facts/area/to
                    area: { kind: NUMBER, to: -1 }                | CONTRADICTION | /facts/area/to
                    area: { kind: NUMBER, from: 2, assumed: 1 }   | UNKNOWN_VALUE | /facts/area/assumed
                    area: { kind: CHOICE, values: [A], assumed: B } | UNKNOWN_VALUE | /facts/area/assumed
                    """)
    void refusesFacts(String fact, Code code, String path) {
        assertThat(problems(RULES.with("facts: { %s }".formatted(fact))))
                .extracting(RuleProblem::code, RuleProblem::path)
                .containsExactly(tuple(code, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ kind: NUMBER }",
                "{ kind: NUMBER, from: 5, to: 5 }",
                "{ kind: NUMBER, from: 5, assumed: 5 }",
                "{ kind: NUMBER, to: 0 }",
                "{ kind: YES_NO }",
                "{ kind: YES_NO, assumed: true }",
                "{ kind: CHOICE, values: [A, B], assumed: B }"
            })
    void takesFacts(String fact) {
        assertThat(RULES.with("facts: { area: %s }".formatted(fact)).rules()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    land: 5                 | UNKNOWN_FACT  | 未声明事实“land”        | the fact land is not declared
                    area: [A]               | CONTRADICTION | 条件与 NUMBER 类型的事实不符 | the condition does not suit a NUMBER
                    area: { from: 1 }       | UNKNOWN_VALUE | 超出取值范围 2–9         | it goes beyond 2–9
                    area: { to: 10 }        | UNKNOWN_VALUE | 超出取值范围 2–9         | it goes beyond 2–9
                    area: { from: 1, to: 9 } | UNKNOWN_VALUE | 超出取值范围 2–9        | it goes beyond 2–9
                    region: [C]             | UNKNOWN_VALUE | “C”不在 A, B 之中       | C is not among A, B
                    """)
    void refusesConditions(String condition, Code code, String zh, String en) {
        var problem = problems(withWhen(condition)).getFirst();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.path()).isEqualTo("/tiers/0/when/" + condition.substring(0, condition.indexOf(':')));
        assertThat(problem.explanation()).isEqualTo(new Bilingual(zh, en));
    }

    @ParameterizedTest
    @ValueSource(strings = {"area: { from: 2 }", "area: { to: 9 }", "area: { from: 2, to: 9 }", "region: [A, B]"})
    void takesConditionsUpToTheLimitsOfTheFact(String condition) {
        assertThat(problems(withWhen(condition)))
                .extracting(RuleProblem::code)
                .doesNotContain(Code.UNKNOWN_FACT, Code.UNKNOWN_VALUE, Code.CONTRADICTION, Code.SCHEMA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    code: half | code: whole | /costCategories/1/code
                    """)
    void namesWhatIsThereTwice(String from, String to, String path) {
        var text = RULES.text().replace(from, to);

        assertThat(catchThrowableOfType(RulesInvalid.class, () -> RuleSetYaml.read(text))
                        .problems())
                .extracting(RuleProblem::code, RuleProblem::path)
                .contains(tuple(Code.DUPLICATE, path));
    }

    @Test
    void namesCapsThatAreThereTwice() {
        var cap = "{ code: c, name: { zh: 限, en: cap }, parties: [GOVERNMENT], window: LIFETIME, maxProjects: 1 }";

        assertThat(problems(RULES.with("firmCaps: [%s, %s]".formatted(cap, cap))))
                .extracting(RuleProblem::code, RuleProblem::path)
                .containsExactly(tuple(Code.DUPLICATE, "/firmCaps/1/code"));
    }

    @Test
    void saysAllProblemsInBothLanguages() {
        var invalid = catchThrowableOfType(
                RulesInvalid.class, () -> RuleSetYaml.read(withWhen("land: 5").text()));

        assertThat(invalid.getMessage()).contains("the fact land is not declared");
    }

    @Test
    void findsATierByItsCode() {
        var rules = RULES.rules();

        assertThat(rules.tier("only")).contains(rules.tiers().getFirst());
        assertThat(rules.tier("other")).isEmpty();
    }

    private static RulesText withWhen(String condition) {
        return RULES.tier("when: { %s }".formatted(condition))
                .with("facts: { area: { kind: NUMBER, from: 2, to: 9 }, region: { kind: CHOICE, values: [A, B] } }");
    }

    private static List<RuleProblem> problems(RulesText rules) {
        var text = rules.text();
        var invalid = catchThrowableOfType(RulesInvalid.class, () -> RuleSetYaml.read(text));
        return invalid == null ? List.of() : invalid.problems();
    }
}
