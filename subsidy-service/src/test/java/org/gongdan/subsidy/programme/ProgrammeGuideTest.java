package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide for those who write programmes says nothing that does not hold, and leaves no key out. */
class ProgrammeGuideTest {

    private static final String GUIDE = Shipped.text(Path.of("..", "config", "docs", "programme-rules.md"));
    private static final List<String> BLOCKS = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(GUIDE)
            .results()
            .map(block -> block.group(1))
            .toList();

    @Test
    void showsAProgrammeWithoutAProblem() {
        assertThat(ProgrammeCheck.of(BLOCKS.getFirst()).problems()).isEmpty();
    }

    @Test
    void showsACaseThatIsShared() {
        var rules = RuleSetYaml.readComplete(BLOCKS.getFirst());

        assertThat(ShareSolver.solve(CaseYaml.read(BLOCKS.getLast(), rules))).isInstanceOf(Split.Balanced.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme.schema.json", "case.schema.json"})
    void showsEveryKeyAndEveryChoice(String schema) {
        var words = new ArrayList<String>();
        collect(JsonMapper.builder().build().readTree(Shipped.text(Shipped.file(schema))), words);

        assertThat(words)
                .hasSizeGreaterThan(15)
                .allSatisfy(word -> assertThat(GUIDE).containsPattern("\\b" + word + "\\b"));
    }

    private static void collect(JsonNode node, List<String> words) {
        for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            words.add(property.getKey());
            collect(property.getValue(), words);
        }
        node.path("enum").forEach(choice -> words.add(choice.asString()));
        node.path("$defs").forEach(definition -> collect(definition, words));
        if (node.path("items").isObject()) {
            collect(node.path("items"), words);
        }
    }
}
