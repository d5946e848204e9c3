package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.gongdan.subsidy.programme.Condition.Between;
import org.gongdan.subsidy.programme.Condition.OneOf;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has no tier, or two, is shown by an example; and conditions survive the form that events are stored in. */
class TierExamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FACTS = """
            facts:
              area: { kind: NUMBER, from: 2, to: 90 }
              staff: { kind: NUMBER }
              startUp: { kind: YES_NO }
              region: { kind: CHOICE, values: [NORTH, SOUTH] }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area: { from: 3 }              | area=2
            area: { to: 89 }               | area=90
            area: 2                        | area=3
            staff: { from: 1 }             | staff=0
            staff: { to: 7 }               | staff=8
            startUp: true                  | startUp=false
            startUp: false                 | startUp=true
            region: NORTH                  | region=SOUTH
            startUp: true, region: SOUTH   | region=NORTH
            """)
    void showsWhomNoTierFits(String when, String example) {
        var gap = problems(when).stream()
                .filter(problem -> problem.code() == Code.TABLE_GAP)
                .toList();

        assertThat(gap).isNotEmpty();
        assertThat(gap).extracting(problem -> problem.explanation().en()).anyMatch(words -> words.contains(example));
        assertThat(gap).extracting(problem -> problem.explanation().zh()).anyMatch(words -> words.contains(example));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"area: { from: 2 }", "area: { to: 90 }", "staff: { from: 0 }", "region: [NORTH, SOUTH]", ""})
    void findsNoGapWhereTheTierFitsEveryValue(String when) {
        assertThat(problems(when)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area: { to: 5 }    | area: { from: 5 }        | area=5
            area: { from: 5 }  | area: { to: 90 }         | area=5
            staff: { to: 9 }   | staff: { from: 9 }       | staff=9
            staff: { from: 4 } | staff: { to: 6 }         | staff=4
            startUp: true      | startUp: [true, false]   | startUp=true
            region: SOUTH      | region: [NORTH, SOUTH]   | region=SOUTH
            """)
    void showsWhomTwoTiersFit(String one, String other, String example) {
        assertThat(overlaps(one, other)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("/tiers/1");
            assertThat(problem.explanation().en()).contains("one", "other", example);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area: { to: 5 }    | area: { from: 6 }
            area: 4            | area: { from: 5, to: 9 }
            startUp: true      | startUp: false
            region: SOUTH      | region: NORTH
            area: { to: 5 }, startUp: true | area: { from: 2 }, startUp: false
            """)
    void findsNoOverlapBetweenNeighbours(String one, String other) {
        assertThat(overlaps(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"from":2}          | {"from":2}
            {"to":9}            | {"to":9}
            {"from":2,"to":9}   | {"from":2,"to":9}
            {}                  | {}
            7                   | {"from":7,"to":7}
            true                | ["true"]
            [true,false]        | ["false","true"]
            "A"                 | ["A"]
            ["B","A"]           | ["A","B"]
            """)
    void storesConditionsInOneForm(String written, String stored) {
        var condition = JSON.readValue(written, Condition.class);

        assertThat(JSON.writeValueAsString(condition)).isEqualTo(stored);
        assertThat(JSON.readValue(stored, Condition.class)).isEqualTo(condition);
    }

    @Test
    void asksNumbersForBoundsAndAllElseForValues() {
        var bounds = new Between(1L, null);
        var values = new OneOf(new TreeSet<>(List.of("A")));

        assertThat(bounds.suits(FactKind.NUMBER)).isTrue();
        assertThat(bounds.suits(FactKind.CHOICE)).isFalse();
        assertThat(bounds.suits(FactKind.YES_NO)).isFalse();
        assertThat(values.suits(FactKind.NUMBER)).isFalse();
        assertThat(values.suits(FactKind.CHOICE)).isTrue();
        assertThat(values.suits(FactKind.YES_NO)).isTrue();
    }

    private static List<RuleProblem> problems(String when) {
        var rules = RulesText.of("{ party: GOVERNMENT, rate: 1 }")
                .tier("when: { %s }".formatted(when))
                .with(FACTS);
        return ProgrammeCheck.of(rules.text()).problems();
    }

    private static List<RuleProblem> overlaps(String one, String other) {
        var tier = """
              - code: %s
                name: { zh: 档, en: tier }
                when: { %s }
                shares: [{ party: GOVERNMENT, rate: 1 }]
            """;
        var text = RulesText.of("{ party: GOVERNMENT, rate: 1 }").with(FACTS).text();
        var tiers = "tiers:\n" + tier.formatted("one", one) + tier.formatted("other", other);
        var from = text.indexOf("tiers:");
        return ProgrammeCheck.of(text.substring(0, from) + tiers + text.substring(text.indexOf("costCategories:")))
                .problems()
                .stream()
                .filter(problem -> problem.code() != Code.TABLE_GAP)
                .toList();
    }
}
