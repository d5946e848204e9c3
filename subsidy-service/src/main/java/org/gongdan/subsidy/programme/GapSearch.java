package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.gongdan.subsidy.programme.Condition.Between;
import org.gongdan.subsidy.programme.Condition.OneOf;
import org.gongdan.subsidy.programme.RuleProblem.Code;

/**
 * Finds applicants whom no row of a table fits. It decides one fact after the other and keeps only which rows still fit:
 * two ways to the same rows are one, so that tables of the sizes people write need few steps. Whether a table is complete
 * is a hard question in general; a table that would need too many steps is refused rather than waited for.
 */
final class GapSearch {

    private static final int MOST_STEPS = 50_000;
    private static final int MOST_EXAMPLES = 20;

    private final List<FactSplit> splits = new ArrayList<>();
    /** For each number of facts decided, the rows that ask for nothing more. */
    private final List<BitSet> content = new ArrayList<>();

    private final int rows;
    private final boolean onlyTheBarest;
    private final Set<State> seen = new HashSet<>();
    private final List<Facts> examples = new ArrayList<>();

    /** Nothing but the rows that still fit matters for what is to be decided. */
    private record State(int decided, BitSet fitting) {}

    /** The way it was searched takes too many steps. */
    private static final class TooManySteps extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private GapSearch(SortedMap<String, FactDeclaration> facts, List<Tier> tiers, boolean onlyTheBarest) {
        this.rows = tiers.size();
        this.onlyTheBarest = onlyTheBarest;
        facts.forEach((name, fact) -> splits.add(new FactSplit(name, fact, tiers)));
        splits.sort(Comparator.comparingInt((FactSplit split) -> -split.asking().cardinality()));
        var satisfied = new BitSet(rows);
        satisfied.set(0, rows);
        for (int fact = splits.size(); fact >= 0; fact--) {
            content.addFirst((BitSet) satisfied.clone());
            if (fact > 0) {
                satisfied.andNot(splits.get(fact - 1).asking());
            }
        }
    }

    /**
     * Applicants whom no tier fits, one for each way to be left out, up to a number that people read; none exactly when
     * the table is complete. Where that takes too many steps, only the ways that leave the fewest rows are followed.
     *
     * @throws RulesInvalid when that takes too many steps as well
     */
    static List<Facts> gapsOf(SortedMap<String, FactDeclaration> facts, List<Tier> tiers) {
        try {
            return new GapSearch(facts, tiers, false).search();
        } catch (TooManySteps everyWay) {
            try {
                return new GapSearch(facts, tiers, true).search();
            } catch (TooManySteps barestWays) {
                throw new RulesInvalid(List.of(RuleProblem.at(
                        "/tiers",
                        Code.TABLE_TOO_LARGE,
                        "档位表的条件组合过多，无法判断是否有空缺；请减少条件或拆分计划",
                        "the conditions of the tier table combine in too many ways to say whether it has gaps;"
                                + " use fewer conditions, or two programmes")));
            }
        }
    }

    private List<Facts> search() throws TooManySteps {
        var all = new BitSet(rows);
        all.set(0, rows);
        decide(0, all, Facts.none());
        return List.copyOf(examples);
    }

    private void decide(int fact, BitSet fitting, Facts decided) throws TooManySteps {
        if (fitting.intersects(content.get(fact)) || examples.size() >= MOST_EXAMPLES) {
            return;
        }
        if (fitting.isEmpty()) {
            var example = decided;
            for (var open : splits.subList(fact, splits.size())) {
                example = example.with(open.name(), open.first());
            }
            examples.add(example);
            return;
        }
        if (!seen.add(new State(fact, fitting))) {
            return;
        }
        if (seen.size() > MOST_STEPS) {
            throw new TooManySteps();
        }
        var split = splits.get(fact);
        for (var way : ways(split, fitting).entrySet()) {
            decide(fact + 1, way.getKey(), decided.with(split.name(), way.getValue()));
        }
    }

    /** What may still fit after this fact, each with the first value that leaves it so. */
    private Map<BitSet, FactValue> ways(FactSplit split, BitSet fitting) {
        var ways = new LinkedHashMap<BitSet, FactValue>();
        for (var part : split.parts()) {
            var left = (BitSet) fitting.clone();
            left.and(part.fitting());
            ways.putIfAbsent(left, part.example());
        }
        if (onlyTheBarest) {
            // a gap among more rows is one among fewer of them as well
            var all = List.copyOf(ways.keySet());
            ways.keySet().removeIf(way -> all.stream().anyMatch(other -> isWithin(other, way)));
        }
        return ways;
    }

    private static boolean isWithin(BitSet fewer, BitSet more) {
        var missing = (BitSet) fewer.clone();
        missing.andNot(more);
        return missing.isEmpty() && fewer.cardinality() < more.cardinality();
    }

    /** The values of one fact in parts that every row treats alike. */
    private static final class FactSplit {

        private final String name;
        private final BitSet asking = new BitSet();
        private final List<Part> parts = new ArrayList<>();

        private record Part(FactValue example, BitSet fitting) {}

        FactSplit(String name, FactDeclaration fact, List<Tier> tiers) {
            this.name = name;
            for (var example : examples(name, fact, tiers)) {
                var fitting = new BitSet(tiers.size());
                for (int row = 0; row < tiers.size(); row++) {
                    var demand = tiers.get(row).when().get(name);
                    fitting.set(row, demand == null || demand.holdsFor(example));
                }
                parts.add(new Part(example, fitting));
            }
            for (int row = 0; row < tiers.size(); row++) {
                asking.set(row, tiers.get(row).when().containsKey(name));
            }
        }

        String name() {
            return name;
        }

        /** The rows that ask for this fact. */
        BitSet asking() {
            return asking;
        }

        List<Part> parts() {
            return parts;
        }

        FactValue first() {
            return parts.getFirst().example();
        }

        private static List<FactValue> examples(String name, FactDeclaration fact, List<Tier> tiers) {
            return switch (fact.domain()) {
                case OneOf(var values) ->
                    values.stream()
                            .map(value -> fact.kind() == FactKind.YES_NO
                                    ? (FactValue) new FactValue.YesNo(Boolean.parseBoolean(value))
                                    : new FactValue.Choice(value))
                            .toList();
                case Between all -> {
                    var starts = new TreeSet<Long>();
                    starts.add(fact.least());
                    for (var tier : tiers) {
                        if (tier.when().get(name) instanceof Between(var from, var to)) {
                            starts.add(from == null ? fact.least() : from);
                            starts.add(to == null ? fact.least() : to + 1);
                        }
                    }
                    var wholes = new ArrayList<FactValue>();
                    starts.forEach(start -> wholes.add(new FactValue.Whole(start)));
                    wholes.removeIf(start -> !all.holdsFor(start));
                    yield wholes;
                }
            };
        }
    }
}
