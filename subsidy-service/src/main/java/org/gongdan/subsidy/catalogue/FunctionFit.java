package org.gongdan.subsidy.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongdan.subsidy.shared.Money;

/**
 * How well what is bought meets what is needed; pure.
 *
 * @param needed codes of the scenario's functions that are needed
 * @param fitting what is bought and fulfils at least one need
 * @param unneeded what is bought and fulfils none
 * @param unmet codes of needs that nothing of it fulfils
 */
public record FunctionFit(
        SortedSet<String> needed,
        List<BoughtFunction> fitting,
        List<BoughtFunction> unneeded,
        SortedSet<String> unmet) {

    public static FunctionFit of(Collection<String> needed, List<BoughtFunction> bought) {
        var wanted = Set.copyOf(needed);
        var parts = bought.stream()
                .collect(
                        Collectors.partitioningBy(each -> each.serves().stream().anyMatch(wanted::contains)));
        var unmet = new TreeSet<>(wanted);
        bought.forEach(each -> unmet.removeAll(Set.copyOf(each.serves())));
        return new FunctionFit(
                new TreeSet<>(wanted),
                parts.getOrDefault(true, List.of()),
                parts.getOrDefault(false, List.of()),
                unmet);
    }

    /** How many functions are bought. */
    public int bought() {
        return fitting.size() + unneeded.size();
    }

    /** Needed functions among those bought, rounded down; nothing when none is bought. */
    public OptionalInt percent() {
        return bought() == 0 ? OptionalInt.empty() : OptionalInt.of(fitting.size() * 100 / bought());
    }

    /** More than half of what is bought is not needed. */
    public boolean isMostlyUnneeded() {
        return unneeded.size() > fitting.size();
    }

    /** What the unneeded functions cost as far as their prices are known. */
    public Money unneededCost() {
        return Money.sum(unneeded, each -> each.price() == null ? Money.ZERO : each.price());
    }

    /** How many unneeded functions have no price of their own. */
    public int unpriced() {
        return Math.toIntExact(
                unneeded.stream().filter(each -> each.price() == null).count());
    }
}
