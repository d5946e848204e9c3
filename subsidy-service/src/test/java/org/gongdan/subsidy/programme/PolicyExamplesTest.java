package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Published rules with figures that were computed without the solver: per file the programmes (or versions of one, of
 * which the day chooses), and per example a case with what each party bears, in fen.
 */
class PolicyExamplesTest {

    private static final Path EXAMPLES = Path.of("src", "test", "resources", "programmes", "examples");
    private static final Path PROGRAMMES = EXAMPLES.getParent();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Stream<Arguments> examples() throws IOException {
        var examples = new ArrayList<Arguments>();
        for (var file : files(EXAMPLES)) {
            var document = YAML.readTree(Files.readString(file));
            var versions = new ArrayList<RuleSet>();
            document.path("programmes").forEach(name -> versions.add(rules(name.asString())));
            document.path("examples")
                    .forEach(example -> examples.add(Arguments.of(
                            file.getFileName() + ": " + example.path("name").asString(), versions, example)));
        }
        return examples.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void bearsWhatThePolicySays(String name, List<RuleSet> versions, JsonNode example) {
        var expected = example.path("expect");
        var day = example.path("day").asString("");
        var rules = day.isEmpty() ? versions.stream().findFirst() : RuleSet.inForce(versions, LocalDate.parse(day));
        if (expected.path("refused").asString("").equals("NOT_IN_FORCE")) {
            assertThat(rules).isEmpty();
            return;
        }
        var text = text((ObjectNode) example);
        if (expected.has("refused")) {
            assertThat(refusals(text, rules.orElseThrow()))
                    .contains(expected.path("refused").asString());
        } else {
            assertSplit(ShareSolver.solve(CaseYaml.read(text, rules.orElseThrow())), expected);
        }
    }

    @Test
    void coversEveryProgramme() throws IOException {
        var covered = new TreeSet<String>();
        for (var file : files(EXAMPLES)) {
            YAML.readTree(Files.readString(file)).path("programmes").forEach(name -> covered.add(name.asString()));
        }
        var programmes = new TreeSet<String>();
        for (var folder : List.of(PROGRAMMES, Shipped.file(""))) {
            files(folder)
                    .forEach(
                            file -> programmes.add(file.getFileName().toString().replace(".yaml", "")));
        }
        programmes.remove("example-three-way"); // its figures are in WorkedExamplesTest

        assertThat(covered).isEqualTo(programmes);
    }

    private static void assertSplit(Split split, JsonNode expected) {
        if (expected.has("infeasible")) {
            assertThat(split)
                    .isInstanceOfSatisfying(
                            Split.Infeasible.class,
                            infeasible -> assertThat(infeasible.contradiction())
                                    .hasToString(expected.path("infeasible").asString()));
            return;
        }
        assertThat(split.basis().ineligibleCost())
                .isEqualTo(Money.ofFen(expected.path("apart").asLong(0)));
        assertThat(borne(split)).isEqualTo(borne(expected));
        if (expected.has("gap")) {
            assertThat(split).isInstanceOfSatisfying(Split.UnfundedGap.class, gap -> {
                assertThat(gap.gap().fen()).isEqualTo(expected.path("gap").asLong());
                assertThat(gap.closableBy()).hasToString(closableBy(expected));
            });
        } else {
            assertThat(split).isInstanceOf(Split.Balanced.class);
            assertThat(Money.sum(split.shares(), ShareLine::amount))
                    .isEqualTo(split.basis().eligibleCost());
        }
    }

    private static Map<Party, Long> borne(Split split) {
        var borne = new EnumMap<Party, Long>(Party.class);
        for (var party : Party.values()) {
            borne.put(party, split.shareOf(party).fen());
        }
        return borne;
    }

    private static Map<Party, Long> borne(JsonNode expected) {
        var borne = new EnumMap<Party, Long>(Party.class);
        for (var party : Party.values()) {
            borne.put(party, expected.path(party.name()).asLong(0));
        }
        return borne;
    }

    private static String closableBy(JsonNode expected) {
        var parties = new ArrayList<String>();
        expected.path("closableBy").forEach(party -> parties.add(party.asString()));
        return parties.toString();
    }

    private static Set<String> refusals(String text, RuleSet rules) {
        try {
            ShareSolver.solve(CaseYaml.read(text, rules));
            return Set.of();
        } catch (RulesInvalid invalid) {
            var codes = new TreeSet<String>();
            invalid.problems().forEach(problem -> codes.add(problem.code().name()));
            return codes;
        }
    }

    private static String text(ObjectNode example) {
        return JsonMapper.builder()
                .build()
                .writeValueAsString(example.deepCopy().remove(List.of("name", "day", "expect")));
    }

    private static RuleSet rules(String name) {
        var shipped = Shipped.file(name + ".yaml");
        return RuleSetYaml.readComplete(
                Shipped.text(Files.exists(shipped) ? shipped : PROGRAMMES.resolve(name + ".yaml")));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
