package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Where each key and value of a YAML text stands, by its JSON pointer. It also finds what a tree no longer shows: keys
 * that are there twice, and aliases.
 */
final class Marks {

    private record Mark(int line, int column) {}

    private final Map<String, Mark> keys = new HashMap<>();
    private final Map<String, Mark> values = new HashMap<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    private Marks() {}

    /** @param parser at the beginning of a text that is known to be well-formed */
    static Marks of(JsonParser parser) {
        var marks = new Marks();
        var first = parser.nextToken();
        if (first != null) {
            marks.value("", first, parser);
        }
        return marks;
    }

    /** What is wrong with the text itself, although it can be read. */
    List<RuleProblem> problems() {
        return problems;
    }

    /** The problem with the line and column of its key, value, or else of the nearest part around it. */
    RuleProblem located(RuleProblem problem) {
        if (problem.line() != null) {
            return problem;
        }
        for (var path = problem.path(); ; path = path.substring(0, path.lastIndexOf('/'))) {
            var mark = problem.code().isAboutKeys() ? keys.getOrDefault(path, values.get(path)) : values.get(path);
            if (mark != null) {
                return problem.standingAt(mark.line, mark.column);
            }
            if (path.isEmpty()) {
                return problem;
            }
        }
    }

    /** A step of a JSON pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private void value(String path, JsonToken token, JsonParser parser) {
        var mark = mark(parser.currentTokenLocation());
        if (token != JsonToken.START_OBJECT || path.isEmpty()) {
            values.put(path, mark);
        }
        switch (token) {
            case START_OBJECT -> object(path, mark, parser);
            case START_ARRAY -> array(path, parser);
            default -> {
                if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    problems.add(RuleProblem.at(path, Code.SYNTAX, "不支持别名（*…）", "aliases (*…) are not supported")
                            .mendedBy(new Bilingual("把内容写出来", "write out what it stands for"))
                            .standingAt(mark.line, mark.column));
                }
            }
        }
    }

    private void object(String path, Mark start, JsonParser parser) {
        @Nullable Mark firstKey = null;
        for (var token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            var name = parser.currentName();
            var mark = mark(parser.currentTokenLocation());
            firstKey = firstKey == null ? mark : firstKey;
            var key = path + step(name);
            if (keys.put(key, mark) != null) {
                problems.add(RuleProblem.at(
                                key,
                                Code.DUPLICATE,
                                "键“%s”重复".formatted(name),
                                "the key %s is there twice".formatted(name))
                        .mendedBy(new Bilingual("只保留一个", "keep one of them"))
                        .standingAt(mark.line, mark.column));
            }
            value(key, parser.nextToken(), parser);
        }
        values.putIfAbsent(path, firstKey == null ? start : firstKey);
    }

    private void array(String path, JsonParser parser) {
        var index = 0;
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            value(path + "/" + index, token, parser);
            index++;
        }
    }

    private static Mark mark(TokenStreamLocation location) {
        return new Mark(location.getLineNr(), location.getColumnNr());
    }
}
