package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SplitCommandTest {

    private static final Path K1 = Shipped.file("k1-lead-smart-factory.yaml");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void printsTheThreeShares() {
        var answer = split(K1, Shipped.file("cases/k1-advanced-1-400m.yaml"));

        assertThat(answer.path("outcome").asString()).isEqualTo("BALANCED");
        assertThat(answer.path("eligibleCost").asString()).isEqualTo("400000000.00");
        assertThat(answer.findValuesAsString("formatted"))
                .containsExactly("120,000,000.00", "120,000,000.00", "160,000,000.00");
    }

    @Test
    void printsTheGapAndWhoMayCloseIt() {
        var answer = split(K1, Shipped.file("cases/k1-advanced-1-500m-lead-30-percent.yaml"));

        assertThat(answer.path("outcome").asString()).isEqualTo("UNFUNDED_GAP");
        assertThat(answer.path("gap").path("formatted").asString()).isEqualTo("30,000,000.00");
        assertThat(answer.path("gap").path("closableBy").toString()).isEqualTo("[\"LEAD\"]");
        assertThat(answer.path("gap").path("zh").asString()).contains("30,000,000.00", "链主企业");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "advanced 1 | machines  | 1.00   | /costs/0/category    | UNKNOWN_CATEGORY",
                "advanced 1 | equipment | -1.00  | /costs/0/amount      | SCHEMA",
                "advanced 1 | equipment | 1.001  | /costs/0/amount      | SCHEMA",
                "advanced 1 | equipment | '1e3x' | /costs/0/amount      | SCHEMA",
                "advanced 9 | equipment | 1.00   | /facts/projectType   | NO_TIER_FITS",
            })
    void namesTheFieldAndTheRuleInBothLanguages(String type, String category, String amount, String field, String rule)
            throws IOException {
        var project = Files.writeString(folder.resolve("case.yaml"), """
                facts: { projectType: %s }
                costs:
                  - { category: %s, amount: %s }
                """.formatted(type, category, amount));

        assertThat(run(K1.toString(), project.toString())).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.contains(field) && line.endsWith("[" + rule + "]"));
    }

    @Test
    void refusesATableWithGaps() throws IOException {
        var text = Shipped.text(K1).replace("{ projectType: small firm }", "{ projectType: advanced 2 }");
        var programme = Files.writeString(folder.resolve("programme.yaml"), text);

        assertThat(run(
                        programme.toString(),
                        Shipped.file("cases/k1-advanced-1-400m.yaml").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("projectType=small firm", "[TABLE_GAP]", "[TABLE_OVERLAP]");
    }

    @Test
    void explainsItsUseAndMissingFiles() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("absent.yaml", "absent.yaml")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("用法：split 计划.yaml 案例.yaml", "usage: split PROGRAMME.yaml CASE.yaml")
                .contains("absent.yaml: 无法读取", "absent.yaml: cannot be read");
    }

    @Test
    void tellsLineAndColumnWhereTheTextHasThem() throws IOException {
        var list = Files.writeString(folder.resolve("list.yaml"), "- costs");
        var late = Files.writeString(folder.resolve("late.yaml"), "facts: { projectType: basic }\ncosts: none\n");

        assertThat(run(K1.toString(), list.toString())).isEqualTo(2);
        assertThat(run(K1.toString(), late.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        list + ": 不是有效的YAML：a mapping is expected [SYNTAX]",
                        list + ": not valid YAML: a mapping is expected [SYNTAX]",
                        late + ":2:8: /costs: none 的类型不对，应为 array [SCHEMA]",
                        late + ":2:8: /costs: none has the wrong type, it should be array [SCHEMA]");
    }

    private JsonNode split(Path programme, Path project) {
        assertThat(run(programme.toString(), project.toString()))
                .as(() -> err.toString(StandardCharsets.UTF_8))
                .isZero();
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private int run(String... arguments) {
        return SplitCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
