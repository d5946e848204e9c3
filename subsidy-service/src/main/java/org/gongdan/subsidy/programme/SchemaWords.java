package org.gongdan.subsidy.programme;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Bilingual;
import tools.jackson.databind.JsonNode;

/** Says in words what breaks a schema, and what the schema would have instead. */
final class SchemaWords {

    private static final Bilingual FACT_NAME = new Bilingual(
            "以小写字母开头，只含字母和数字，如 sizeClass",
            "begin with a small letter, and use letters and digits only, such as sizeClass");

    /** A key without a value is what becomes of a text after its comma. */
    private static final Bilingual COMMA =
            new Bilingual("若是文字中的逗号，请给整段文字加引号", "if it follows a comma within a text, put the text in quotes");

    private final SchemaGuide guide;

    private SchemaWords(SchemaGuide guide) {
        this.guide = guide;
    }

    static List<RuleProblem> problems(SchemaGuide guide, JsonNode tree) {
        var words = new SchemaWords(guide);
        var problems = new ArrayList<RuleProblem>();
        var alternatives = new LinkedHashMap<String, List<String>>();
        for (var error : guide.violations(tree)) {
            var place = error.getInstanceLocation().toString();
            if (error.getEvaluationPath().toString().contains("/anyOf/")) {
                alternatives.computeIfAbsent(place, _ -> new ArrayList<>()).add(error.getProperty());
            } else {
                problems.add(words.problem(place, error));
            }
        }
        alternatives.forEach((place, keys) -> problems.add(words.oneOfMissing(place, keys)));
        return problems;
    }

    private RuleProblem problem(String place, Error error) {
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknown(place, error.getProperty(), error.getInstanceNode());
            case "required" -> missing(place, error.getProperty());
            case "propertyNames" -> {
                var name = error.getProperty() == null ? "" : error.getProperty();
                yield RuleProblem.at(
                                place + Marks.step(name),
                                Code.UNKNOWN_KEY,
                                "名称“%s”的写法不对".formatted(name),
                                "the name %s is not well-formed".formatted(name))
                        .mendedBy(FACT_NAME);
            }
            default -> value(place, error);
        };
    }

    private RuleProblem unknown(String place, String key, JsonNode around) {
        var known = guide.keys(place);
        var problem = RuleProblem.at(
                place + Marks.step(key),
                Code.UNKNOWN_KEY,
                "没有名为“%s”的键".formatted(key),
                "there is no key %s".formatted(key));
        return problem.mendedBy(Spelling.nearest(key, known)
                .map(Spelling::question)
                .orElseGet(() -> around.path(key).isNull() ? COMMA : Spelling.oneOf(known)));
    }

    private RuleProblem missing(String place, String key) {
        var path = place + Marks.step(key);
        var problem = RuleProblem.at(path, Code.MISSING_KEY, "缺少“%s”".formatted(key), "%s is missing".formatted(key));
        return guide.meaning(path).map(problem::mendedBy).orElse(problem);
    }

    private RuleProblem oneOfMissing(String place, List<String> keys) {
        var list = String.join(", ", keys);
        return RuleProblem.at(
                        place, Code.MISSING_KEY, "缺少 %s 之一".formatted(list), "one of %s is missing".formatted(list))
                .mendedBy(new Bilingual("补上其中至少一个", "add at least one of them"));
    }

    private RuleProblem value(String place, Error error) {
        var found = shown(error.getInstanceNode());
        var limit = shown(error.getSchemaNode());
        var words = switch (error.getKeyword()) {
            case "type" ->
                new Bilingual(
                        "%s 的类型不对，应为 %s".formatted(found, limit),
                        "%s has the wrong type, it should be %s".formatted(found, limit));
            case "enum" ->
                new Bilingual("%s 不在 %s 之中".formatted(found, limit), "%s is not among %s".formatted(found, limit));
            case "minimum" ->
                new Bilingual("%s 小于 %s".formatted(found, limit), "%s is less than %s".formatted(found, limit));
            case "maximum" ->
                new Bilingual("%s 大于 %s".formatted(found, limit), "%s is more than %s".formatted(found, limit));
            case "multipleOf" ->
                new Bilingual(
                        "%s 的小数位过多，最小单位为 %s".formatted(found, limit),
                        "%s has too many decimals, the smallest unit is %s".formatted(found, limit));
            case "format" -> new Bilingual("%s 不是有效日期".formatted(found), "%s is not a date".formatted(found));
            case "pattern" -> new Bilingual("%s 的写法不对".formatted(found), "%s is not well-formed".formatted(found));
            case "minItems", "minLength" -> new Bilingual("不能为空", "it must not be empty");
            case "maxItems" ->
                new Bilingual("超过 %s 项".formatted(limit), "there are more than %s items".formatted(limit));
            case "maxLength" ->
                new Bilingual(
                        "%s 超过 %s 个字符".formatted(found, limit),
                        "%s is longer than %s characters".formatted(found, limit));
            case "minProperties" -> new Bilingual("内容不完整", "it says too little");
            case "uniqueItems" -> new Bilingual("列表中有重复项", "the list holds something twice");
            default -> new Bilingual(error.getMessage(), error.getMessage());
        };
        var problem = RuleProblem.at(place, Code.SCHEMA, words.zh(), words.en());
        return suggestion(error)
                .or(() -> guide.meaning(place))
                .map(problem::mendedBy)
                .orElse(problem);
    }

    private static Optional<Bilingual> suggestion(Error error) {
        if (!error.getKeyword().equals("enum")) {
            return Optional.empty();
        }
        var known = new ArrayList<String>();
        error.getSchemaNode().forEach(value -> known.add(value.asString()));
        return Spelling.nearest(error.getInstanceNode().asString(), known).map(Spelling::question);
    }

    private static String shown(JsonNode node) {
        if (node.isArray()) {
            var items = new ArrayList<String>();
            node.forEach(item -> items.add(item.asString(item.toString())));
            return String.join(", ", items);
        }
        if (node.isObject()) {
            return "{…}";
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.asString("null");
    }
}
