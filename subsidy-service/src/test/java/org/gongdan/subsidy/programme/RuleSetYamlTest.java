package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RuleSetYamlTest {

    private static final String GOOD = Shipped.text(Shipped.file("example-three-way.yaml"));

    @Test
    void survivesTheFormThatEventsAreStoredIn() {
        var json = JsonMapper.builder().build();
        for (var rules :
                List.of(Shipped.k1(), Shipped.z1(), Shipped.threeWay(), Shipped.worked("h1-technology-voucher-2016"))) {
            assertThat(json.readValue(json.writeValueAsString(rules), RuleSet.class))
                    .isEqualTo(rules);
        }
    }

    @Test
    void marksWhatIsAnAssumption() {
        assertThat(Shipped.z1().sources()).filteredOn(Source::assumption).isNotEmpty();
        assertThat(List.of(Shipped.k1(), Shipped.z1(), Shipped.threeWay())).allMatch(RuleSet::example);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sizeClass: [MICRO, SMALL], mode: SINGLE | sizeClas: SMALL                  | UNKNOWN_FACT  | /tiers/0/when/sizeClas",
                "sizeClass: [MICRO, SMALL], mode: SINGLE | sizeClass: LARGE, mode: SINGLE   | UNKNOWN_VALUE | /tiers/0/when/sizeClass",
                "values: [MICRO, SMALL, MEDIUM]          | values: [MICRO, SMALL, HUGE]     | UNKNOWN_VALUE | /facts/sizeClass/values",
                "code: small-together                    | code: small-single               | DUPLICATE     | /tiers/1/code",
                "{ party: ASSOCIATION, rate: 20, maxAmount: 400000.00 } | { party: GOVERNMENT, rate: 20 } | DUPLICATE | /tiers/0/shares/1/party",
                "{ party: ENTERPRISE, minRate: 20 }      | { party: ENTERPRISE, rate: 20 }  | CONTRADICTION | /tiers/0/shares/2",
                "rate: 40, maxAmount: 800000.00          | rate: 90                         | CONTRADICTION | /tiers/0/shares",
                "rate: 40, maxAmount: 800000.00          | rate: 40, maxRate: 30            | CONTRADICTION | /tiers/0/shares/0/rate",
                "effectiveFrom: 2026-01-01               | effectiveFrom: 2026-01-01\\neffectiveTo: 2025-01-01 | CONTRADICTION | /effectiveTo",
                "window: CALENDAR_YEAR                   | window: ROLLING_MONTHS           | CONTRADICTION | /firmCaps/0/months",
                "rate: 40, maxAmount: 800000.00          | rate: 40, maxAmount: -1          | SCHEMA        | /tiers/0/shares/0/maxAmount",
                "rate: 40, maxAmount: 800000.00          | rate: 40, maxAmount: 0.001       | SCHEMA        | /tiers/0/shares/0/maxAmount",
                "rate: 40, maxAmount: 800000.00          | rate: forty                      | SCHEMA        | /tiers/0/shares/0/rate",
                "residualBearer: ENTERPRISE              | residualBearer: NOBODY           | SCHEMA        | /residualBearer",
                "effectiveFrom: 2026-01-01               | effectiveFrom: 2026-02-30        | SCHEMA        | /effectiveFrom",
            })
    void namesTheFieldAndItsLine(String good, String bad, Code code, String path) {
        assertThat(GOOD).contains(good);
        var text = replaceFirst(GOOD, good, bad.replace("\\n", "\n"));

        var invalid = catchThrowableOfType(RulesInvalid.class, () -> RuleSetYaml.read(text));

        assertThat(invalid.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.explanation().zh())
                    .isNotEqualTo(problem.explanation().en());
            if (code == Code.SCHEMA) {
                var line = text.lines().toList().get(problem.line() - 1);
                assertThat(bad)
                        .contains(line.substring(line.indexOf(':') < 0 ? 0 : line.lastIndexOf(": ") + 2)
                                .replace(" }", "")
                                .strip());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a list", "a: [1", "just text"})
    void refusesWhatIsNoMappingAtAll(String text) {
        var invalid = catchThrowableOfType(RulesInvalid.class, () -> RuleSetYaml.read(text));

        assertThat(invalid.problems()).extracting(RuleProblem::code).containsExactly(Code.SYNTAX);
    }

    @Test
    void refusesGapsAndOverlapsInACompleteTableOnly() {
        var text = replaceFirst(GOOD, "mode: SINGLE }", "mode: CHAIN }");

        assertThat(RuleSetYaml.read(text).tiers()).hasSize(4);
        var invalid = catchThrowableOfType(RulesInvalid.class, () -> RuleSetYaml.readComplete(text));
        assertThat(invalid.problems()).extracting(RuleProblem::code).contains(Code.TABLE_GAP, Code.TABLE_OVERLAP);
    }

    private static String replaceFirst(String text, String from, String to) {
        var at = text.indexOf(from);
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"example-three-way.yaml", "k1-lead-smart-factory.yaml", "z1-zhongshan.yaml"})
    void writesWhatItReadsAgain(String file) {
        var rules = RuleSetYaml.read(Shipped.text(Shipped.file(file)));
        var written = RuleSetYaml.write(rules);
        assertThat(RuleSetYaml.read(written)).isEqualTo(rules);
        assertThat(RuleSetYaml.write(RuleSetYaml.read(written))).isEqualTo(written);
    }
}
