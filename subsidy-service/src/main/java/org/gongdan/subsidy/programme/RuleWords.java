package org.gongdan.subsidy.programme;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import tools.jackson.databind.JsonNode;

/**
 * Says the parts of a stored rule set in both languages. It knows the form of the JSON and no rule by name: what has no
 * words of its own keeps the name it has in the rules, so that a new kind of rule is shown before anybody found words.
 */
final class RuleWords {

    private static final ResourceBundle CHINESE = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    /** What tells elements of a list apart, and what the list already shows of them. */
    private static final Set<String> OWN_NAMES = Set.of("code", "name", "party");

    private final List<JsonNode> ruleSets;

    /** @param ruleSets whose names for facts are used, the first that has one */
    RuleWords(JsonNode... ruleSets) {
        this.ruleSets = List.of(ruleSets);
    }

    /** A text of the messages with its places filled in. */
    static Bilingual say(String key, Bilingual... parts) {
        var zh = List.of(parts).stream().map(Bilingual::zh).toArray();
        var en = List.of(parts).stream().map(Bilingual::en).toArray();
        return new Bilingual(
                new MessageFormat(CHINESE.getString(key), Locale.ROOT).format(zh),
                new MessageFormat(ENGLISH.getString(key), Locale.ROOT).format(en));
    }

    static Bilingual plain(String text) {
        return new Bilingual(text, text);
    }

    /** @param kind the list or part that the field belongs to, empty at the top */
    Bilingual label(String kind, String field) {
        if (kind.equals("when") || kind.equals("facts")) {
            return fact(field);
        }
        return found("rules.field." + kind + "." + field)
                .or(() -> found("rules.field." + field))
                .orElseGet(() -> plain(field));
    }

    /** What an element of a list is called: {@code tier "small firm"}. */
    Bilingual element(String kind, JsonNode element, int index) {
        var name = element.path("name");
        var called = isWords(name)
                ? new Bilingual(name.path("zh").asString(), name.path("en").asString())
                : element.has("party") ? value(kind, "party", element.path("party")) : plain(idOf(element));
        if (called.zh().isEmpty()) {
            return say("rules.element.numbered", label("", kind), plain(Integer.toString(index + 1)));
        }
        return CHINESE.containsKey("rules.element." + kind)
                ? say("rules.element." + kind, called)
                : say("rules.element", label("", kind), called);
    }

    /** What stays the same when the rest of the element changes; empty when nothing does. */
    static String idOf(JsonNode element) {
        return element.has("code")
                ? element.path("code").asString("")
                : element.path("party").asString("");
    }

    /** Amounts, texts, bounds and single values, which are said whole. */
    static boolean isSaidWhole(JsonNode node) {
        return !node.isContainer() || isWords(node) || isAmount(node) || isBounds(node) || isPlainList(node);
    }

    Bilingual value(String kind, String field, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return say("rules.none");
        }
        if (isAmount(node)) {
            var amount = Money.ofYuan(node.path("amount").asString());
            return say("rules.yuan", plain(amount.grouped()));
        }
        if (isWords(node)) {
            var zh = node.path("zh").asString();
            var en = node.path("en").asString();
            return new Bilingual("“%s”（%s）".formatted(zh, en), "“%s” (%s)".formatted(en, zh));
        }
        if (isBounds(node)) {
            return bounds(node);
        }
        if (node.isContainer()) {
            return whole(kind, field, node);
        }
        return single(field, node);
    }

    /** All fields of an object with their values, without what it is called by. */
    Bilingual describe(String kind, JsonNode object) {
        var parts = new ArrayList<Bilingual>();
        for (var field : object.properties()) {
            if (!OWN_NAMES.contains(field.getKey())) {
                parts.add(say(
                        "rules.field.of",
                        label(kind, field.getKey()),
                        value(
                                field.getValue().isContainer() ? field.getKey() : kind,
                                field.getKey(),
                                field.getValue())));
            }
        }
        return joined(parts, "；", "; ");
    }

    private Bilingual fact(String name) {
        return ruleSets.stream()
                .map(rules -> rules.path("facts").path(name).path("name"))
                .filter(RuleWords::isWords)
                .findFirst()
                .map(words -> new Bilingual(
                        words.path("zh").asString(), words.path("en").asString()))
                .or(() -> found("rules.fact." + name))
                .orElseGet(() -> plain(name));
    }

    private Bilingual whole(String kind, String field, JsonNode node) {
        if (node.isObject()) {
            return say("rules.group", describe(kind, node));
        }
        var parts = new ArrayList<Bilingual>();
        for (var item : node) {
            var said = item.isObject() ? value(field, field, item) : single(field, item);
            var named = item.isObject() && !idOf(item).isEmpty();
            parts.add(named ? say("rules.field.of", element(field, item, parts.size()), said) : said);
        }
        return parts.isEmpty() ? say("rules.none") : joined(parts, "、", ", ");
    }

    private static Bilingual single(String field, JsonNode node) {
        if (node.isBoolean()) {
            return say(node.asBoolean() ? "rules.yes" : "rules.no");
        }
        var text = node.isNumber() ? node.decimalValue().toPlainString() : node.asString();
        if (node.isNumber() && field.toLowerCase(Locale.ROOT).contains("rate")) {
            return plain(text + " %");
        }
        return found("rules.value." + field + "." + text)
                .or(() -> found("rules.value." + text))
                .orElseGet(() -> plain(text));
    }

    private static Bilingual bounds(JsonNode node) {
        var from = node.path("from");
        var to = node.path("to");
        if (from.isMissingNode() || to.isMissingNode()) {
            return node.isEmpty()
                    ? say("rules.any")
                    : plain(to.isMissingNode() ? "≥ " + from.asString() : "≤ " + to.asString());
        }
        return plain(from.equals(to) ? from.asString() : from.asString() + "–" + to.asString());
    }

    static Bilingual joined(List<Bilingual> parts, String zh, String en) {
        return new Bilingual(
                parts.stream().map(Bilingual::zh).collect(Collectors.joining(zh)),
                parts.stream().map(Bilingual::en).collect(Collectors.joining(en)));
    }

    private static boolean isWords(JsonNode node) {
        return hasOnly(node, Set.of("zh", "en")) && node.size() == 2;
    }

    private static boolean isAmount(JsonNode node) {
        return hasOnly(node, Set.of("currency", "amount")) && node.size() == 2;
    }

    private static boolean isBounds(JsonNode node) {
        return hasOnly(node, Set.of("from", "to"));
    }

    private static boolean isPlainList(JsonNode node) {
        return node.isArray() && node.valueStream().noneMatch(JsonNode::isContainer);
    }

    private static boolean hasOnly(JsonNode node, Set<String> fields) {
        return node.isObject() && node.properties().stream().allMatch(field -> fields.contains(field.getKey()));
    }

    private static Optional<Bilingual> found(String key) {
        return CHINESE.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "i18n/rules",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
