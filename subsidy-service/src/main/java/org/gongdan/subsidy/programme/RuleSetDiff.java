package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.programme.RuleChange.Kind;
import org.gongdan.subsidy.shared.Bilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every difference between two versions of the rules, in plain words. It compares the stored form, part by part, without
 * knowing any part: a rule that did not exist when this was written is compared like all others.
 */
public final class RuleSetDiff {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RuleWords words;
    private final List<RuleChange> changes = new ArrayList<>();

    private RuleSetDiff(RuleWords words) {
        this.words = words;
    }

    /** Empty only when both are the same. */
    public static List<RuleChange> between(RuleSet before, RuleSet after) {
        var changes = between(JSON.valueToTree(before), JSON.<JsonNode>valueToTree(after));
        if (changes.isEmpty() && !before.equals(after)) {
            throw new IllegalStateException("the stored form of the rules leaves something out");
        }
        return changes;
    }

    static List<RuleChange> between(JsonNode before, JsonNode after) {
        var diff = new RuleSetDiff(new RuleWords(after, before));
        diff.objects(new Place("", "", List.of()), before, after);
        return List.copyOf(diff.changes);
    }

    /**
     * Where in the rules something stands.
     *
     * @param kind the list or part it is in, empty at the top
     * @param names what the parts around it are called, the outermost first
     */
    private record Place(String path, String kind, List<Bilingual> names) {

        Place into(String step, String innerKind, Bilingual name) {
            var more = new ArrayList<>(names);
            more.add(name);
            return new Place(pathOf(step), innerKind, List.copyOf(more));
        }

        String pathOf(String step) {
            return path + "/" + step.replace("~", "~0").replace("/", "~1");
        }

        /** Empty, or all names and the mark that a statement follows. */
        Bilingual context() {
            if (names.isEmpty()) {
                return RuleWords.plain("");
            }
            var rest = RuleWords.joined(names.subList(1, names.size()), "", " ");
            return new Bilingual(
                    names.getFirst().zh() + "：" + rest.zh(),
                    names.getFirst().en() + ": " + rest.en() + (rest.en().isEmpty() ? "" : " "));
        }
    }

    private void objects(Place place, JsonNode before, JsonNode after) {
        var fields = new LinkedHashSet<String>(after.propertyNames());
        fields.addAll(before.propertyNames());
        for (var field : fields) {
            field(place, field, before.path(field), after.path(field));
        }
    }

    private void field(Place place, String field, JsonNode before, JsonNode after) {
        if (before.equals(after) || (isNothing(before) && isNothing(after))) {
            return;
        }
        var divisible = !RuleWords.isSaidWhole(before) && !RuleWords.isSaidWhole(after);
        if (divisible && before.isObject() && after.isObject()) {
            var kind = field.equals("facts")
                            || field.equals("when")
                            || !place.kind().equals("facts")
                    ? field
                    : "fact";
            objects(place.into(field, kind, words.label(place.kind(), field)), before, after);
        } else if (holdsObjects(before) && holdsObjects(after)) {
            elements(place, field, before, after);
        } else {
            value(place, field, before, after);
        }
    }

    private void elements(Place place, String list, JsonNode before, JsonNode after) {
        var sizeBefore = changes.size();
        var old = byId(before);
        var now = byId(after);
        if (old.size() != before.size() || now.size() != after.size()) {
            old = byIndex(before);
            now = byIndex(after);
        }
        var ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        var index = 0;
        for (var id : ids) {
            element(place, list, id, index++, old.get(id), now.get(id));
        }
        var kept = new ArrayList<>(old.keySet());
        kept.retainAll(now.keySet());
        var order = new ArrayList<>(now.keySet());
        order.retainAll(old.keySet());
        if (!kept.equals(order) || changes.size() == sizeBefore) {
            var label = words.label(place.kind(), list);
            add(place.pathOf(list), Kind.REORDERED, place, "rules.change.reordered", label, names(list, order, now));
        }
    }

    private void element(
            Place place,
            String list,
            String id,
            int index,
            @org.jspecify.annotations.Nullable JsonNode before,
            @org.jspecify.annotations.Nullable JsonNode after) {
        var path = place.pathOf(list) + "/" + id;
        if (before == null && after != null) {
            var name = words.element(list, after, index);
            add(path, Kind.ADDED, place, "rules.change.element-added", name, words.describe(list, after));
        } else if (before != null && after == null) {
            var name = words.element(list, before, index);
            add(path, Kind.REMOVED, place, "rules.change.element-removed", name, words.describe(list, before));
        } else if (before != null && after != null && !before.equals(after)) {
            var inner = new Place(place.pathOf(list), list, place.names());
            objects(inner.into(id, list, words.element(list, after, index)), before, after);
        }
    }

    private void value(Place place, String field, JsonNode before, JsonNode after) {
        var label = words.label(place.kind(), field);
        var path = place.pathOf(field);
        if (isNothing(before)) {
            add(path, Kind.ADDED, place, "rules.change.added", label, said(place, field, after));
        } else if (isNothing(after)) {
            add(path, Kind.REMOVED, place, "rules.change.removed", label, said(place, field, before));
        } else {
            var was = said(place, field, before);
            add(path, Kind.CHANGED, place, "rules.change.changed", label, was, said(place, field, after));
        }
    }

    private Bilingual said(Place place, String field, JsonNode node) {
        return words.value(node.isContainer() ? field : place.kind(), field, node);
    }

    private void add(String path, Kind kind, Place place, String key, Bilingual... parts) {
        var statement = RuleWords.say(key, parts);
        var context = place.context();
        var en = context.en() + statement.en();
        changes.add(new RuleChange(
                path,
                kind,
                new Bilingual(context.zh() + statement.zh(), Character.toUpperCase(en.charAt(0)) + en.substring(1))));
    }

    private Bilingual names(String list, List<String> ids, Map<String, JsonNode> elements) {
        var names = new ArrayList<Bilingual>();
        for (var id : ids) {
            var element = elements.get(id);
            names.add(element == null ? RuleWords.plain(id) : words.element(list, element, names.size()));
        }
        return RuleWords.joined(names, "、", ", ");
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean holdsObjects(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(JsonNode::isObject);
    }

    private static Map<String, JsonNode> byId(JsonNode list) {
        var byId = new LinkedHashMap<String, JsonNode>();
        for (var element : list) {
            var id = RuleWords.idOf(element);
            if (!id.isEmpty()) {
                byId.put(id, element);
            }
        }
        return byId;
    }

    private static Map<String, JsonNode> byIndex(JsonNode list) {
        var byIndex = new LinkedHashMap<String, JsonNode>();
        for (var element : list) {
            byIndex.put(Integer.toString(byIndex.size()), element);
        }
        return byIndex;
    }
}
