package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongdan.subsidy.programme.TableFault.Gap;
import org.gongdan.subsidy.shared.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tables of twelve facts and forty tiers are examined at once, and one that nobody can examine is refused. */
@Timeout(30)
class LargeTierTableTest {

    private static final SortedMap<String, FactDeclaration> FACTS = facts();

    @Test
    void findsNothingWrongWithACompleteTable() {
        var random = new Random(12_40);
        for (int round = 0; round < 20; round++) {
            var table = table(split(random, 40));

            var began = System.nanoTime();
            assertThat(table.check()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void findsTheOneRowThatIsMissing() {
        var random = new Random(40_12);
        for (int round = 0; round < 20; round++) {
            var rows = split(random, 40);
            var missing = rows.remove(random.nextInt(rows.size()));
            var faults = table(rows).check();

            assertThat(faults).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault).isInstanceOf(Gap.class);
                assertThat(tier("missing", missing).fits(fault.example())).isTrue();
                assertThat(fault.example().values()).hasSize(12);
            });
        }
    }

    /** A million sets of rows may still fit when half of the facts are known; that none does is seen at once. */
    @Test
    void followsTheBarestWaysWhereThereAreTooMany() {
        var facts = new TreeMap<String, FactDeclaration>();
        var tiers = new ArrayList<Tier>();
        for (int row = 0; row < 20; row++) {
            var first = "first%02d".formatted(row);
            var second = "second%02d".formatted(row);
            facts.put(first, new FactDeclaration(FactKind.YES_NO, null, null, null, null, null));
            facts.put(second, new FactDeclaration(FactKind.YES_NO, null, null, null, null, null));
            tiers.add(tier("tier-" + row, Map.of(first, Condition.of(true), second, Condition.of(true))));
        }
        var gaps = GapSearch.gapsOf(facts, tiers);

        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.values()).hasSize(40);
            assertThat(tiers).noneMatch(tier -> tier.fits(gap));
        });
    }

    @Test
    void showsNoMoreExamplesThanPeopleRead() {
        var values = IntStream.range(0, 30).mapToObj("value%02d"::formatted).toArray(String[]::new);
        var facts = new TreeMap<String, FactDeclaration>();
        facts.put("colour", FactDeclaration.choice(values));
        facts.put("large", new FactDeclaration(FactKind.YES_NO, null, null, null, null, null));
        var tiers = new ArrayList<Tier>();
        for (var value : values) {
            var colour = new Condition.OneOf(new TreeSet<>(List.of(value)));
            tiers.add(tier(value, Map.of("colour", colour, "large", Condition.of(true))));
        }

        assertThat(GapSearch.gapsOf(facts, tiers)).hasSize(20).doesNotHaveDuplicates();
        assertThat(GapSearch.gapsOf(facts, tiers.subList(0, 0))).hasSize(1);
    }

    /** Eight pigeons in seven holes: without a gap, which is known to be hard to see in this form. */
    @Test
    void refusesWhatItCannotExamine() {
        var names = new ArrayList<String>();
        var facts = new TreeMap<String, FactDeclaration>();
        for (int fact = 0; fact < 56; fact++) {
            names.add("fact" + fact);
            facts.put("fact" + fact, new FactDeclaration(FactKind.YES_NO, null, null, null, null, null));
        }
        Collections.shuffle(names, new Random(7_8));
        var tiers = new ArrayList<Tier>();
        for (int pigeon = 0; pigeon < 8; pigeon++) {
            var homeless = new TreeMap<String, Condition>();
            for (int hole = 0; hole < 7; hole++) {
                homeless.put(names.get(7 * pigeon + hole), Condition.of(false));
                for (int other = 0; other < pigeon; other++) {
                    tiers.add(tier(
                            "hole-%d-%d-%d".formatted(hole, pigeon, other),
                            Map.of(
                                    names.get(7 * pigeon + hole),
                                    Condition.of(true),
                                    names.get(7 * other + hole),
                                    Condition.of(true))));
                }
            }
            tiers.add(tier("homeless-" + pigeon, homeless));
        }
        var table = new TierTable(facts, tiers);

        var invalid = catchThrowableOfType(RulesInvalid.class, table::check);

        assertThat(invalid.problems()).extracting(RuleProblem::code).containsExactly(RuleProblem.Code.TABLE_TOO_LARGE);
    }

    /** Rows that divide all applicants: one of them is split at some fact, again and again. */
    private static List<Map<String, Condition>> split(Random random, int rows) {
        var all = new ArrayList<Map<String, Condition>>();
        all.add(Map.of());
        while (all.size() < rows) {
            var row = all.get(random.nextInt(all.size()));
            var name = List.copyOf(FACTS.keySet()).get(random.nextInt(12));
            var halves = halves(random, row.getOrDefault(name, FACTS.get(name).domain()));
            if (!halves.isEmpty()) {
                all.remove(row);
                for (var half : halves) {
                    var narrower = new TreeMap<>(row);
                    narrower.put(name, half);
                    all.add(narrower);
                }
            }
        }
        return all;
    }

    private static List<Condition> halves(Random random, Condition whole) {
        return switch (whole) {
            case Condition.OneOf(var values)
            when values.size() > 1 -> {
                var cut = List.copyOf(values).get(random.nextInt(1, values.size()));
                yield List.of(new Condition.OneOf(values.headSet(cut)), new Condition.OneOf(values.tailSet(cut)));
            }
            case Condition.Between(var from, var to)
            when from < to -> {
                var cut = from + random.nextLong(to - from);
                yield List.of(new Condition.Between(from, cut), new Condition.Between(cut + 1, to));
            }
            default -> List.of();
        };
    }

    private static TierTable table(List<Map<String, Condition>> rows) {
        var tiers = new ArrayList<Tier>();
        for (var row : rows) {
            tiers.add(tier("tier-" + tiers.size(), row));
        }
        return new TierTable(FACTS, tiers);
    }

    private static Tier tier(String code, Map<String, Condition> when) {
        return new Tier(code, new Bilingual("档", "tier"), new TreeMap<>(when), List.of(), null, null, null);
    }

    private static SortedMap<String, FactDeclaration> facts() {
        var facts = new TreeMap<String, FactDeclaration>();
        for (int fact = 0; fact < 12; fact++) {
            facts.put(
                    "fact" + (char) ('A' + fact),
                    switch (fact % 3) {
                        case 0 -> FactDeclaration.choice("A", "B", "C", "D");
                        case 1 -> new FactDeclaration(FactKind.NUMBER, null, 0L, 100L, null, null);
                        default -> new FactDeclaration(FactKind.YES_NO, null, null, null, null, null);
                    });
        }
        return facts;
    }
}
