package org.gongdan.subsidy.programme;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongdan.subsidy.programme.Condition.Between;
import org.gongdan.subsidy.programme.Condition.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * All applicants within one set of values per fact: a box with one side per fact. What two boxes share is a box, so
 * overlaps are found without trying every applicant.
 *
 * @param sides empty when no applicant is in it
 */
record Region(Map<String, FactDeclaration> facts, SortedMap<String, Condition> sides, boolean isEmpty) {

    static Region all(SortedMap<String, FactDeclaration> facts) {
        var sides = new TreeMap<String, Condition>();
        facts.forEach((name, declaration) -> sides.put(name, declaration.domain()));
        return new Region(facts, Collections.unmodifiableSortedMap(sides), false);
    }

    /** The part of it that meets all the demands. */
    Region where(Map<String, Condition> demands) {
        var region = this;
        for (var demand : demands.entrySet()) {
            region = region.narrowed(demand.getKey(), demand.getValue());
        }
        return region;
    }

    Region and(Region other) {
        return other.isEmpty ? other : where(other.sides);
    }

    /** Somebody in it. */
    Facts example() {
        var example = Facts.none();
        for (var side : sides.entrySet()) {
            example = example.with(side.getKey(), first(side.getValue(), facts.get(side.getKey())));
        }
        return example;
    }

    private Region narrowed(String name, Condition demand) {
        return isEmpty
                ? this
                : common(side(this, name), demand)
                        .map(side -> {
                            var narrower = new TreeMap<>(sides);
                            narrower.put(name, side);
                            return new Region(facts, Collections.unmodifiableSortedMap(narrower), false);
                        })
                        .orElseGet(() -> new Region(facts, sides, true));
    }

    private static Condition side(Region region, String name) {
        var side = region.sides.get(name);
        if (side == null) {
            throw new IllegalArgumentException("the fact " + name + " is not declared");
        }
        return side;
    }

    private static Optional<Condition> common(Condition one, Condition other) {
        if (one instanceof OneOf(var values) && other instanceof OneOf(var others)) {
            var both = new TreeSet<>(values);
            both.retainAll(others);
            return both.isEmpty() ? Optional.empty() : Optional.of(new OneOf(both));
        }
        if (one instanceof Between(var from, var to) && other instanceof Between(var otherFrom, var otherTo)) {
            var least = from == null || (otherFrom != null && otherFrom > from) ? otherFrom : from;
            var greatest = to == null || (otherTo != null && otherTo < to) ? otherTo : to;
            return least != null && greatest != null && least > greatest
                    ? Optional.empty()
                    : Optional.of(new Between(least, greatest));
        }
        return Optional.empty();
    }

    private static FactValue first(Condition side, @Nullable FactDeclaration declaration) {
        return switch (side) {
            case Between(var from, var to) ->
                new FactValue.Whole(from != null ? from : to != null ? to : Long.valueOf(0));
            case OneOf(var values) ->
                declaration != null && declaration.kind() == FactKind.YES_NO
                        ? new FactValue.YesNo(Boolean.parseBoolean(values.first()))
                        : new FactValue.Choice(values.first());
        };
    }
}
