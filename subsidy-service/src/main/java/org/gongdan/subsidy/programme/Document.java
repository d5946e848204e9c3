package org.gongdan.subsidy.programme;

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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML (or JSON) text that fits a schema, which remembers where each part of it stood. JSON is read by the same means,
 * because it is YAML too.
 */
final class Document {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addDeserializer(Money.class, new PlainAmount()))
            .build();

    private final ObjectNode root;

    private Document(ObjectNode root) {
        this.root = root;
    }

    /**
     * @param schema the name of a schema beside this class
     * @throws RulesInvalid with every place that breaks the syntax or the schema
     */
    static Document read(String text, String schema) {
        var tree = tree(text);
        var problems = violations(tree, schema);
        if (!problems.isEmpty()) {
            throw new RulesInvalid(problems);
        }
        return new Document((ObjectNode) tree);
    }

    ObjectNode root() {
        return root;
    }

    /** @throws RulesInvalid when a part fits the schema, but not its type */
    <T> T as(Class<T> type) {
        try {
            return YAML.treeToValue(root, type);
        } catch (JacksonException unfit) {
            var path = new StringBuilder();
            for (var step : unfit.getPath()) {
                path.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
            }
            var reason = rootCause(unfit);
            var code = reason instanceof AmountInvalid ? Code.AMOUNT_INVALID : Code.SCHEMA;
            var message = reason instanceof JacksonException jackson
                    ? jackson.getOriginalMessage()
                    : String.valueOf(reason.getMessage());
            throw new RulesInvalid(List.of(located(RuleProblem.at(path.toString(), code, "无法读取：" + message, message))));
        }
    }

    /** The same problem with the line and column of its path. */
    RuleProblem located(RuleProblem problem) {
        return at(problem, root.at(problem.path()));
    }

    private static JsonNode tree(String text) {
        try {
            var tree = JsonNodes.readTree(YAML, text, LocationJsonNodeFactoryFactory.getInstance());
            if (tree instanceof ObjectNode) {
                return tree;
            }
        } catch (JacksonException malformed) {
            throw new RulesInvalid(List.of(syntax(malformed.getLocation(), malformed.getOriginalMessage())));
        }
        throw new RulesInvalid(List.of(syntax(null, "a mapping is expected")));
    }

    private static RuleProblem syntax(@Nullable TokenStreamLocation location, String message) {
        // the parser's words stand at the margin; the quoted text below them is indented
        var words = message.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining(" "));
        return new RuleProblem(
                Code.SYNTAX,
                "",
                location == null ? null : location.getLineNr(),
                location == null ? null : location.getColumnNr(),
                new Bilingual("不是有效的YAML：" + words, "not valid YAML: " + words));
    }

    private static List<RuleProblem> violations(JsonNode tree, String schemaName) {
        var schema = schema(schemaName);
        var english =
                schema.validate(tree, context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)));
        if (english.isEmpty()) {
            return List.of();
        }
        var chinese = schema.validate(
                tree, context -> context.executionConfig(config -> config.locale(Locale.SIMPLIFIED_CHINESE)));
        var problems = new ArrayList<RuleProblem>();
        for (int index = 0; index < english.size(); index++) {
            var error = english.get(index);
            var pointer = error.getInstanceLocation().toString();
            var problem =
                    RuleProblem.at(pointer, Code.SCHEMA, chinese.get(index).getMessage(), error.getMessage());
            problems.add(at(problem, tree.at(pointer)));
        }
        return problems;
    }

    private static RuleProblem at(RuleProblem problem, JsonNode node) {
        var location = node.isMissingNode() ? null : JsonNodes.tokenStreamLocationOf(node);
        return location == null
                ? problem
                : new RuleProblem(
                        problem.code(),
                        problem.path(),
                        location.getLineNr(),
                        location.getColumnNr(),
                        problem.explanation());
    }

    private static Schema schema(String name) {
        try (var json = Document.class.getResourceAsStream(name)) {
            if (json == null) {
                throw new IllegalStateException("the schema " + name + " is not packaged");
            }
            var config = SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .formatAssertionsEnabled(true)
                    .build();
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                    .getSchema(json, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Throwable rootCause(Throwable error) {
        var cause = error.getCause();
        return cause == null ? error : rootCause(cause);
    }

    /** Amounts stand in YAML as people write them, not in the form that events store. */
    private static final class PlainAmount extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) {
            return Money.ofYuan(parser.getString());
        }
    }
}
