package org.gongdan.subsidy.programme;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes rules as a file that {@link RuleSetYaml} reads again; amounts stand in it as people write them. */
final class RuleSetFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private RuleSetFile() {}

    static String of(RuleSet rules) {
        return "# yaml-language-server: $schema=programme.schema.json\n"
                + YAML.writeValueAsString(plain(JSON.valueToTree(rules)));
    }

    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.size() == 2 && object.has("currency") && object.has("amount")) {
                return JsonNodeFactory.instance.numberNode(
                        new java.math.BigDecimal(object.path("amount").asString()));
            }
            object.propertyNames().forEach(name -> object.set(name, plain(object.path(name))));
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, plain(array.get(index)));
            }
        }
        return node;
    }
}
