package org.gongdan.subsidy.catalogue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.gongdan.subsidy.catalogue.ScenarioInvalid.Problem;
import org.gongdan.subsidy.shared.Bilingual;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one version of a scenario from YAML or JSON, and names every place that is wrong. */
public final class ScenarioYaml {

    private static final String SCHEMA = "scenario.schema.json";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private ScenarioYaml() {}

    /** @throws ScenarioInvalid with every problem found, each with its place in the text */
    public static Scenario read(String text) {
        var tree = tree(text);
        var problems = violations(tree);
        if (problems.isEmpty()) {
            problems.addAll(repeated(tree, "functions"));
            problems.addAll(repeated(tree, "kpis"));
        }
        if (!problems.isEmpty()) {
            throw new ScenarioInvalid(problems);
        }
        return YAML.treeToValue(tree, Scenario.class);
    }

    private static JsonNode tree(String text) {
        try {
            var tree = JsonNodes.readTree(YAML, text, LocationJsonNodeFactoryFactory.getInstance());
            if (tree instanceof ObjectNode) {
                return tree;
            }
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            throw new ScenarioInvalid(List.of(new Problem(
                    "",
                    place == null ? null : place.getLineNr(),
                    place == null ? null : place.getColumnNr(),
                    new Bilingual("不是有效的YAML", "not valid YAML"))));
        }
        throw new ScenarioInvalid(
                List.of(new Problem("", null, null, new Bilingual("应为一个映射", "a mapping is expected"))));
    }

    private static List<Problem> violations(JsonNode tree) {
        var schema = schema();
        var english =
                schema.validate(tree, context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)));
        var chinese = schema.validate(
                tree, context -> context.executionConfig(config -> config.locale(Locale.SIMPLIFIED_CHINESE)));
        var problems = new ArrayList<Problem>();
        for (int index = 0; index < english.size(); index++) {
            var error = english.get(index);
            var words = new Bilingual(chinese.get(index).getMessage(), error.getMessage());
            problems.add(at(tree, error.getInstanceLocation().toString(), words));
        }
        return problems;
    }

    private static List<Problem> repeated(JsonNode tree, String list) {
        var problems = new ArrayList<Problem>();
        var codes = new HashSet<String>();
        for (int index = 0; index < tree.path(list).size(); index++) {
            var code = tree.path(list).path(index).path("code").asString();
            if (!codes.add(code)) {
                var words = new Bilingual("编号重复：" + code, "the code " + code + " is used twice");
                problems.add(at(tree, "/" + list + "/" + index + "/code", words));
            }
        }
        return problems;
    }

    private static Problem at(JsonNode tree, String path, Bilingual words) {
        var node = tree.at(path);
        var place = node.isMissingNode() ? null : JsonNodes.tokenStreamLocationOf(node);
        return new Problem(
                path, place == null ? null : place.getLineNr(), place == null ? null : place.getColumnNr(), words);
    }

    private static Schema schema() {
        try (var json = ScenarioYaml.class.getResourceAsStream(SCHEMA)) {
            if (json == null) {
                throw new IllegalStateException("the schema " + SCHEMA + " is not packaged");
            }
            var config = SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .build();
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                    .getSchema(json, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
