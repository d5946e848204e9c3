package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Party;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One version of the rules as people read it: tables of sentences, with every rule in them that the version has. */
public record RuleSheet(
        List<Party> parties,
        List<TierRow> tiers,
        List<Item> costs,
        List<Item> caps,
        List<Line> facts,
        List<Line> payment,
        List<Line> general,
        List<Bilingual> sources) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What has a table of its own, or stands in the heading. */
    private static final Set<String> ELSEWHERE =
            Set.of("code", "name", "tiers", "costCategories", "firmCaps", "facts", "payment", "sources");

    /**
     * A row of the tier table.
     *
     * @param shares what each party bears, by its rule
     * @param limits what else the tier says; empty when nothing
     */
    public record TierRow(
            String code, Bilingual name, Bilingual conditions, Map<Party, Bilingual> shares, Bilingual limits) {}

    /** Something with a name, and what is said of it. */
    public record Item(String code, Bilingual name, Bilingual says) {}

    /** A rule by its name. */
    public record Line(Bilingual label, Bilingual value) {}

    public static RuleSheet of(RuleSet rules) {
        JsonNode tree = JSON.valueToTree(rules);
        var words = new RuleWords(tree);
        var general = new ArrayList<Line>();
        for (var field : tree.properties()) {
            if (!ELSEWHERE.contains(field.getKey())) {
                general.add(line(words, "", field));
            }
        }
        return new RuleSheet(
                List.copyOf(rules.parties()),
                tree.path("tiers")
                        .valueStream()
                        .map(tier -> tier(words, tier, rules))
                        .toList(),
                items(words, tree, "costCategories"),
                items(words, tree, "firmCaps"),
                lines(words, tree, "facts"),
                lines(words, tree, "payment"),
                List.copyOf(general),
                rules.sources().stream()
                        .map(source -> RuleWords.plain(source.text()))
                        .toList());
    }

    private static TierRow tier(RuleWords words, JsonNode tier, RuleSet rules) {
        var shares = new EnumMap<Party, Bilingual>(Party.class);
        for (var share : tier.path("shares")) {
            shares.put(Party.valueOf(share.path("party").asString()), words.describe("shares", share));
        }
        var rest = RuleWords.say("rules.remainder");
        shares.merge(rules.residualBearer(), rest, (own, more) -> RuleWords.joined(List.of(more, own), "；", "; "));
        var limits = tier.deepCopy().asObject();
        limits.remove(List.of("when", "shares"));
        var when = tier.path("when");
        return new TierRow(
                tier.path("code").asString(),
                name(tier),
                when.isEmpty() ? RuleWords.say("rules.any") : words.describe("when", when),
                shares,
                words.describe("tiers", limits));
    }

    private static List<Item> items(RuleWords words, JsonNode tree, String list) {
        return tree.path(list)
                .valueStream()
                .map(item -> new Item(item.path("code").asString(), name(item), words.describe(list, item)))
                .toList();
    }

    private static List<Line> lines(RuleWords words, JsonNode tree, String part) {
        return tree.path(part).properties().stream()
                .map(field -> line(words, part, field))
                .toList();
    }

    private static Line line(RuleWords words, String kind, Map.Entry<String, JsonNode> field) {
        var inner = kind.equals("facts") ? "fact" : field.getKey();
        var value = field.getValue();
        if (value.size() == 2 && value.has("zh") && value.has("en")) {
            return new Line(
                    words.label(kind, field.getKey()),
                    new Bilingual(value.path("zh").asString(), value.path("en").asString()));
        }
        return new Line(
                words.label(kind, field.getKey()),
                RuleWords.isSaidWhole(value) || value.isArray()
                        ? words.value(value.isContainer() ? inner : kind, field.getKey(), value)
                        : words.describe(inner, value));
    }

    private static Bilingual name(JsonNode element) {
        var name = element.path("name");
        var code = element.path("code").asString("");
        return new Bilingual(name.path("zh").asString(code), name.path("en").asString(code));
    }
}
