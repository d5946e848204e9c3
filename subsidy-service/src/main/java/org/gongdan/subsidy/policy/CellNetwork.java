package org.gongdan.subsidy.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongdan.subsidy.policy.SmallCells.Count;

/**
 * The flows of {@link SmallCells}: nodes are rows and columns, an edge is a cell or a total. At a node that is a sum, the
 * edges on one side are parts and the single one on the other is their total.
 */
final class CellNetwork {

    /** Withholding a total costs readers more than withholding a cell of the same size. */
    private static final long TOTAL_COST = 1_000_000_000L;

    private final List<Edge> edges = new ArrayList<>();
    private final List<List<Integer>> at = new ArrayList<>();
    private final boolean[] sums;
    private final boolean[] apart;
    private final Set<Integer> withheld = new TreeSet<>();

    CellNetwork(int nodes) {
        this.sums = new boolean[nodes];
        this.apart = new boolean[nodes];
        IntStream.range(0, nodes).forEach(_ -> at.add(new ArrayList<>()));
    }

    private enum Kind {
        PART,
        TOTAL,
        /** The total of all, which is published elsewhere too and cannot be withheld. */
        WHOLE
    }

    private record Edge(int from, int to, Count count, Kind kind) {

        boolean mayBeWithheld() {
            return kind != Kind.WHOLE && count.items() > 0;
        }

        long cost() {
            return count.items() + (kind == Kind.TOTAL ? TOTAL_COST : 0);
        }
    }

    /** The node is a sum whose remainder everybody can work out. */
    void sum(int node, boolean partsApart) {
        sums[node] = true;
        apart[node] = partsApart;
    }

    void part(int from, int to, Count count) {
        add(new Edge(from, to, count, Kind.PART));
    }

    void total(int from, int to, Count count) {
        add(new Edge(from, to, count, Kind.TOTAL));
    }

    void whole(int from, int to, Count count) {
        add(new Edge(from, to, count, Kind.WHOLE));
    }

    private void add(Edge edge) {
        at.get(edge.from()).add(edges.size());
        at.get(edge.to()).add(edges.size());
        edges.add(edge);
    }

    Set<Integer> everything() {
        return new TreeSet<>(IntStream.range(0, edges.size()).boxed().toList());
    }

    /** @return the numbers of the edges that are withheld, counted in the order in which they were added */
    Set<Integer> withhold() {
        for (var edge = 0; edge < edges.size(); edge++) {
            if (edges.get(edge).mayBeWithheld() && edges.get(edge).count().isSmall()) {
                withheld.add(edge);
            }
        }
        while (protectOne() || fillOneRemainder()) {
            // each round withholds at least one more
        }
        return withheld;
    }

    private boolean protectOne() {
        for (var edge : List.copyOf(withheld)) {
            if (!isUncertain(edge)) {
                return openCheapestCycle(edge);
            }
        }
        return false;
    }

    /** Whether a reader who knows all that is published cannot say what the edge is. */
    private boolean isUncertain(int edge) {
        var subject = edges.get(edge);
        return isReachable(subject.to(), subject.from(), edge) || isReachable(subject.from(), subject.to(), edge);
    }

    private boolean isReachable(int start, int goal, int without) {
        var seen = new boolean[at.size()];
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            int node = next.pop();
            if (node == goal) {
                return true;
            }
            if (!seen[node]) {
                seen[node] = true;
                for (var each : at.get(node)) {
                    if (each != without && withheld.contains(each) && canStep(edges.get(each), node)) {
                        next.push(other(edges.get(each), node));
                    }
                }
            }
        }
        return false;
    }

    /** Along its direction an edge goes up, which it always can; against it, down, which it can when it is positive. */
    private static boolean canStep(Edge edge, int from) {
        return edge.from() == from || edge.count().items() > 0;
    }

    private static int other(Edge edge, int node) {
        return edge.from() == node ? edge.to() : edge.from();
    }

    private boolean openCheapestCycle(int edge) {
        var subject = edges.get(edge);
        var up = cheapest(subject.to(), subject.from(), edge);
        var down = cheapest(subject.from(), subject.to(), edge);
        var best = up.cost() <= down.cost() ? up : down;
        if (best.cost() == Long.MAX_VALUE) {
            return withheld.addAll(IntStream.range(0, edges.size())
                    .filter(each -> edges.get(each).mayBeWithheld())
                    .boxed()
                    .toList());
        }
        return withheld.addAll(best.edges());
    }

    private record Path(long cost, List<Integer> edges) {}

    private record Stop(int node, long cost) {}

    private Path cheapest(int start, int goal, int without) {
        var costs = new long[at.size()];
        var by = new int[at.size()];
        Arrays.fill(costs, Long.MAX_VALUE);
        Arrays.fill(by, -1);
        costs[start] = 0;
        var next = new PriorityQueue<>(Comparator.comparingLong(Stop::cost).thenComparingInt(Stop::node));
        next.add(new Stop(start, 0));
        while (!next.isEmpty()) {
            var stop = next.remove();
            if (stop.cost() > costs[stop.node()]) {
                continue;
            }
            for (var each : at.get(stop.node())) {
                var edge = edges.get(each);
                var usable = withheld.contains(each) ? canStep(edge, stop.node()) : edge.mayBeWithheld();
                var cost = stop.cost() + (withheld.contains(each) ? 0 : edge.cost());
                var end = other(edge, stop.node());
                if (each != without && usable && cost < costs[end]) {
                    costs[end] = cost;
                    by[end] = each;
                    next.add(new Stop(end, cost));
                }
            }
        }
        return new Path(costs[goal], costs[goal] == Long.MAX_VALUE ? List.of() : way(by, start, goal));
    }

    private List<Integer> way(int[] by, int start, int goal) {
        var way = new ArrayList<Integer>();
        for (var node = goal; node != start; node = other(edges.get(way.getLast()), node)) {
            way.add(by[node]);
        }
        return way;
    }

    private boolean fillOneRemainder() {
        for (var node = 0; node < sums.length; node++) {
            if (sums[node] && fillRemainder(node)) {
                return true;
            }
        }
        return false;
    }

    /** The published total less the published parts tells what the withheld parts are together. */
    private boolean fillRemainder(int node) {
        var parts = at.get(node).stream().filter(each -> isPart(each, node)).toList();
        var totalIsKnown =
                at.get(node).stream().filter(each -> !isPart(each, node)).noneMatch(withheld::contains);
        var hidden = parts.stream().filter(withheld::contains).toList();
        if (!totalIsKnown || hidden.isEmpty() || enterprisesIn(hidden, apart[node]) >= SmallCells.LEAST) {
            return false;
        }
        return parts.stream()
                .filter(each -> !withheld.contains(each) && edges.get(each).mayBeWithheld())
                .min(Comparator.comparingLong((Integer each) -> edges.get(each).cost())
                        .thenComparingInt(each -> each))
                .map(withheld::add)
                .orElse(false);
    }

    private boolean isPart(int edge, int node) {
        var subject = edges.get(edge);
        return switch (subject.kind()) {
            case PART -> true;
            case TOTAL -> isMargin(node);
            case WHOLE -> false;
        };
    }

    /** At the node of all rows, or of all columns, the parts are totals themselves. */
    private boolean isMargin(int node) {
        return at.get(node).stream().anyMatch(each -> edges.get(each).kind() == Kind.WHOLE);
    }

    /** At least so many different enterprises are in them together. */
    private long enterprisesIn(List<Integer> hidden, boolean partsApart) {
        var counts = hidden.stream().mapToLong(each -> edges.get(each).count().enterprises());
        return partsApart ? counts.sum() : counts.max().orElse(0);
    }
}
