package org.gongdan.subsidy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.subsidy.catalogue.Scenario.Importance;
import org.gongdan.subsidy.catalogue.Scenario.ScenarioFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioYamlTest {

    private static final Path FOLDER = Path.of("../config/catalogue");
    private static final String GOOD = CatalogueExamples.text(FOLDER.resolve("visual-inspection.yaml"));

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void deliversAtLeastTwelveScenarios() throws IOException {
        assertThat(shipped()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readsWhatIsDelivered(Path file) throws IOException {
        var scenario = ScenarioYaml.read(CatalogueExamples.text(file));
        assertThat(file.getFileName().toString()).isEqualTo(scenario.code() + ".yaml");
        assertThat(scenario.functions()).hasSizeBetween(4, 12);
        assertThat(scenario.functions().stream().map(ScenarioFunction::importance))
                .contains(Importance.ESSENTIAL, Importance.USEFUL);
        assertThat(scenario.kpis()).isNotEmpty();
        assertThat(scenario.industries()).isNotEmpty().allMatch(industryNames()::contains);
        assertThat(scenario.functions().stream().map(each -> each.name().zh()))
                .allMatch(name -> name.matches(".*\\p{IsHan}.*"));
        assertThat(scenario.functions().stream().map(each -> each.does().en()))
                .noneMatch(sentence -> sentence.matches(".*\\p{IsHan}.*"))
                .allMatch(sentence -> sentence.endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code: visual-inspection   | code: Visual Inspection | /code                   | 2
            version: 1                | version: 0              | /version                | 3
            importance: ESSENTIAL     | importance: VITAL       | /functions/0/importance | 15
            code: defect-classes      | code: defect-detection  | /functions/1/code       | 16
            code: inspection-hours    | code: defect-rate       | /kpis/1/code            |
            unit: {zh: "%", en: "%"}  | unit: percent           | /kpis/0/unit            |
            """)
    void namesThePlaceOfAMistake(String good, String bad, String path, Integer line) {
        var invalid = catchThrowableOfType(
                ScenarioInvalid.class,
                () -> ScenarioYaml.read(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad)));
        assertThat(invalid.problems()).hasSize(1);
        var problem = invalid.problems().getFirst();
        assertThat(problem.path()).isEqualTo(path);
        assertThat(problem.line()).isNotNull();
        if (line != null) {
            assertThat(problem.line()).isEqualTo(line);
        }
        assertThat(problem.explanation().zh()).isNotBlank();
        assertThat(problem.explanation().en()).isNotBlank();
    }

    @Test
    void saysThatATextIsNoScenario() {
        for (var text : List.of("", "- a", "a: [", "just words")) {
            var invalid = catchThrowableOfType(ScenarioInvalid.class, () -> ScenarioYaml.read(text));
            assertThat(invalid).as(text).isNotNull();
        }
    }

    @Test
    void namesEveryMissingPartAtOnce() {
        var invalid = catchThrowableOfType(ScenarioInvalid.class, () -> ScenarioYaml.read("code: x"));
        assertThat(invalid.problems()).hasSize(6);
    }

    private static Set<String> industryNames() throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/catalogue.properties"))) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("catalogue.industry."))
                .map(key -> key.substring("catalogue.industry.".length()))
                .collect(Collectors.toSet());
    }
}
