package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document without its faulty parts, so that the rest can be checked in the same run: what is not needed is left out,
 * what is needed gets a value that offends nobody. What is then found at such a place is an echo, and is not told.
 */
final class Salvage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SchemaGuide guide;
    private final ObjectNode root;
    private final List<String> touched = new ArrayList<>();

    Salvage(ObjectNode original, SchemaGuide guide) {
        this.root = original.deepCopy();
        this.guide = guide;
    }

    ObjectNode root() {
        return root;
    }

    /** Mends the places of these problems; whether any of them was still faulty. */
    boolean mend(Collection<RuleProblem> problems) {
        var before = touched.size();
        problems.forEach(problem -> mend(problem.path()));
        return touched.size() > before;
    }

    /** The key that an unknown one was meant to be: nothing is told about its absence. */
    void meant(String path) {
        touched.add(path);
    }

    /** Whether this problem only says once more that something else is faulty. */
    boolean isEcho(RuleProblem problem) {
        return touched.stream()
                        .anyMatch(place -> isWithin(problem.path(), place)
                                || isWithin(place, problem.path())
                                || (problem.code() == Code.DUPLICATE
                                        && list(place).equals(list(problem.path()))))
                || (problem.code() == Code.UNKNOWN_FACT && isTouched("/facts"))
                || asksForValuesOfAFaultyFact(problem.path())
                || (problem.code() == Code.UNKNOWN_CATEGORY && isTouched("/costCategories"))
                || (problem.code() == Code.UNKNOWN_PARTY && isTouched("/tiers"))
                || (problem.path().contains("/shares") && isTouched("/residualBearer"));
    }

    /** The values that a condition may ask for are not known while the declaration of its fact cannot be read. */
    private boolean asksForValuesOfAFaultyFact(String path) {
        var when = path.indexOf("/when/");
        var fact = "/facts/" + path.substring(when + "/when/".length());
        return when >= 0
                && (touched.contains(fact)
                        || Stream.of("/kind", "/values", "/from", "/to").anyMatch(part -> isTouched(fact + part)));
    }

    /** Whether anything there was faulty. */
    boolean isTouched(String place) {
        return touched.stream().anyMatch(path -> isWithin(path, place));
    }

    /** Whether anything was faulty that decides which applicant a tier fits. */
    boolean touchesTheTable() {
        return touched.stream()
                .anyMatch(path -> path.isEmpty()
                        || isWithin(path, "/facts")
                        || path.matches("/tiers(/[0-9]+(/(code|when)(/.*)?)?)?"));
    }

    private void mend(String path) {
        if (touched.contains(path)) {
            return;
        }
        touched.add(path);
        var cut = path.lastIndexOf('/');
        if (cut < 0) {
            return;
        }
        var around = root.at(path.substring(0, cut));
        var name = path.substring(cut + 1).replace("~1", "/").replace("~0", "~");
        if (around instanceof ObjectNode object) {
            if (guide.requiredKeys(path.substring(0, cut)).contains(name)) {
                object.set(name, harmless(path));
            } else {
                object.remove(name);
            }
        } else if (around instanceof ArrayNode array && !name.isEmpty()) {
            array.set(Integer.parseInt(name), harmless(path));
        }
    }

    private JsonNode harmless(String path) {
        var shape = guide.shape(path);
        var choices = shape.path("enum");
        if (choices.isArray()) {
            return choices.get(0);
        }
        return switch (type(shape)) {
            case "object" -> {
                var object = JSON.objectNode();
                guide.requiredKeys(path).forEach(key -> object.set(key, harmless(path + Marks.step(key))));
                yield object;
            }
            case "array" -> JSON.arrayNode();
            case "boolean" -> JSON.booleanNode(false);
            case "integer" -> JSON.numberNode(shape.path("minimum").asInt(1));
            case "number" -> JSON.numberNode(0);
            default -> JSON.stringNode(shape.path("format").isMissingNode() ? "unnamed" : "2000-01-01");
        };
    }

    private static String type(JsonNode shape) {
        var type = shape.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("string");
    }

    private static boolean isWithin(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** The list that the place is in an item of, or nothing. */
    private static String list(String path) {
        @Nullable String list = null;
        var steps = path.split("/");
        for (int index = steps.length - 1; index > 0 && list == null; index--) {
            if (steps[index].matches("[0-9]+")) {
                list = String.join("/", List.of(steps).subList(0, index));
            }
        }
        return list == null ? path : list;
    }
}
