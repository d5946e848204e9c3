package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published schemes with figures that were computed without the solver, around each of their limits. */
class PolicyExamplesTest {

    /** A figure of a tier or a cost category, as it stands in a file. */
    private static final Pattern FIGURE = Pattern.compile(
            "\\b(?:rate|amount|minRate|minAmount|maxRate|maxAmount|maxCost|maxSubsidyRate|maxSubsidy|upTo): ([0-9./]+)");

    static List<PolicyExample> examples() {
        return PolicyExample.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void bearsWhatThePolicySays(PolicyExample example) {
        assertThat(example.outcome(versions(example.programmes()))).isEqualTo(example.expected());
    }

    static List<String> programmes() {
        return PolicyExample.all().stream()
                .flatMap(example -> example.programmes().stream())
                .distinct()
                .toList();
    }

    /** So near to each limit do the examples stand that moving it by the least that can matter changes one of them. */
    @ParameterizedTest
    @MethodSource("programmes")
    void wouldNoticeAnyOtherFigure(String programme) {
        var text = Shipped.text(PolicyExample.programme(programme));
        var examples = PolicyExample.all().stream()
                .filter(example -> example.programmes().contains(programme))
                .toList();
        var until = text.contains("firmCaps:") ? text.indexOf("firmCaps:") : text.length();
        var least = text.contains("unit: YUAN") ? "1.00" : "0.01";
        var unnoticed = new ArrayList<String>();
        var figures = FIGURE.matcher(text);
        while (figures.find() && figures.start() < until) {
            var start = figures.start(1);
            var end = figures.end(1);
            if (text.substring(0, start).contains("payment:")) {
                break;
            }
            if (Stream.of(least, "-" + least)
                    .map(step -> text.substring(0, start) + moved(figures.group(1), step) + text.substring(end))
                    .noneMatch(other -> isNoticed(other, programme, examples))) {
                unnoticed.add(text.substring(0, start).lines().count() + ": " + figures.group());
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void coversEveryProgramme() throws IOException {
        var programmes = new TreeSet<String>();
        for (var folder : List.of(Shipped.file(""), Path.of("src", "test", "resources", "programmes"))) {
            try (var files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".yaml"))
                        .forEach(name -> programmes.add(name.replace(".yaml", "")));
            }
        }
        programmes.remove("example-three-way"); // its figures are in WorkedExamplesTest
        programmes.remove("example-lead-chain"); // for several members at once: its figures are in JointStoryIT

        assertThat(new TreeSet<>(programmes())).isEqualTo(programmes);
    }

    private static boolean isNoticed(String text, String programme, List<PolicyExample> examples) {
        RuleSet other;
        try {
            other = RuleSetYaml.readComplete(text);
        } catch (RulesInvalid _) {
            return true;
        }
        return examples.stream().anyMatch(example -> {
            var versions = example.programmes().stream()
                    .map(name -> name.equals(programme) ? other : rules(name))
                    .toList();
            return !example.outcome(versions).equals(example.expected());
        });
    }

    private static String moved(String figure, String step) {
        var number = figure.contains("/") ? new BigDecimal("66.6666") : new BigDecimal(figure);
        return number.add(new BigDecimal(step)).toPlainString();
    }

    private static List<RuleSet> versions(List<String> programmes) {
        return programmes.stream().map(PolicyExamplesTest::rules).toList();
    }

    private static RuleSet rules(String name) {
        return RuleSetYaml.readComplete(Shipped.text(PolicyExample.programme(name)));
    }
}
