package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML (or JSON) text that remembers where each part of it stood, and what in it breaks a schema. JSON is read by the
 * same means, because it is YAML too.
 */
final class Document {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY) // Marks finds every one of them
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addDeserializer(Money.class, new PlainAmount()))
            .build();

    private final ObjectNode root;
    private final Marks marks;
    private final SchemaGuide guide;
    private final List<RuleProblem> problems = new ArrayList<>();

    private Document(ObjectNode root, Marks marks, SchemaGuide guide) {
        this.root = root;
        this.marks = marks;
        this.guide = guide;
        problems.addAll(marks.problems());
        problems.addAll(SchemaWords.problems(guide, root));
    }

    /**
     * @param schema the name of a schema beside this class
     * @throws RulesInvalid with every place that breaks the syntax or the schema
     */
    static Document read(String text, String schema) {
        var document = examine(text, schema);
        if (!document.problems.isEmpty()) {
            throw new RulesInvalid(document.located(document.problems));
        }
        return document;
    }

    /**
     * The same, with its problems still in it.
     *
     * @throws RulesInvalid when it cannot be read at all
     */
    static Document examine(String text, String schema) {
        try {
            if (YAML.readTree(text) instanceof ObjectNode root) {
                try (var parser = YAML.createParser(text)) {
                    return new Document(root, Marks.of(parser), SchemaGuide.of(schema));
                }
            }
        } catch (JacksonException malformed) {
            throw new RulesInvalid(List.of(syntax(malformed.getLocation(), malformed.getOriginalMessage())));
        }
        throw new RulesInvalid(List.of(syntax(null, "a mapping is expected")));
    }

    ObjectNode root() {
        return root;
    }

    SchemaGuide guide() {
        return guide;
    }

    /** What breaks the syntax or the schema. */
    List<RuleProblem> problems() {
        return problems;
    }

    /** @throws RulesInvalid when a part fits the schema, but not its type */
    <T> T as(Class<T> type) {
        return as(root, type);
    }

    /** The same of a tree that was made from this one. */
    <T> T as(ObjectNode tree, Class<T> type) {
        try {
            return YAML.treeToValue(tree, type);
        } catch (JacksonException unfit) {
            var path = new StringBuilder();
            for (var step : unfit.getPath()) {
                path.append(
                        step.getPropertyName() == null ? "/" + step.getIndex() : Marks.step(step.getPropertyName()));
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
        return marks.located(problem);
    }

    /** The same problems with their places, in the order of the text. */
    List<RuleProblem> located(List<RuleProblem> unplaced) {
        return unplaced.stream()
                .map(this::located)
                .sorted(Comparator.comparingInt((RuleProblem problem) -> orLast(problem.line()))
                        .thenComparingInt(problem -> orLast(problem.column())))
                .toList();
    }

    private static int orLast(@Nullable Integer place) {
        return place == null ? Integer.MAX_VALUE : place;
    }

    private static RuleProblem syntax(@Nullable TokenStreamLocation location, String message) {
        // the parser's words stand at the margin; the quoted text below them is indented
        var words = message.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining(" "));
        var problem = RuleProblem.at("", Code.SYNTAX, "不是有效的YAML：" + words, "not valid YAML: " + words);
        return location == null ? problem : problem.standingAt(location.getLineNr(), location.getColumnNr());
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
