package org.gongdan.subsidy.policy.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.subsidy.enterprise.EnterpriseCensus;
import org.gongdan.subsidy.enterprise.EnterpriseCensus.Place;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.policy.Dimension;
import org.gongdan.subsidy.policy.PolicySet.Bin;
import org.gongdan.subsidy.policy.PolicySet.Cell;
import org.gongdan.subsidy.policy.PolicySet.Histogram;
import org.gongdan.subsidy.policy.SmallCells;
import org.gongdan.subsidy.policy.SmallCells.Count;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures all cells, and withholds what must not be shown before they leave this class. */
@Component
class CellFiguring {

    /** Returns at which the columns of a histogram begin; the lowest has no beginning. */
    private static final List<String> EDGES = List.of("-0.5", "0", "0.5", "1", "2", "3", "5");

    private final CellTable table;
    private final EnterpriseCensus census;
    private final JdbcClient jdbc;

    CellFiguring(CellTable table, EnterpriseCensus census, JdbcClient jdbc) {
        this.table = table;
        this.census = census;
        this.jdbc = jdbc;
    }

    List<Cell> of(String run) {
        var registered = census.registered();
        var whole = table.of(
                run,
                Dimension.ALL,
                Map.of("", registered.values().stream().mapToLong(each -> each).sum()));
        if (whole.isEmpty()) {
            return List.of();
        }
        var total = whole.getFirst().count();
        var cells = new ArrayList<Cell>();
        var all =
                total.enterprises() < SmallCells.LEAST ? null : whole.getFirst().figures();
        cells.add(new Cell(Dimension.ALL, "", "", all));
        var regions = table.of(run, Dimension.REGION, counts(registered, Place::region));
        var scenarios = table.of(run, Dimension.SCENARIO, Map.of());
        cells.addAll(crossed(run, regions, scenarios, total));
        for (var dimension : List.of(Dimension.INDUSTRY, Dimension.TIER, Dimension.MODE, Dimension.CLUSTER_SIZE)) {
            Map<String, Long> known = dimension == Dimension.INDUSTRY ? counts(registered, Place::industry) : Map.of();
            cells.addAll(line(dimension, table.of(run, dimension, known), total));
        }
        return cells;
    }

    /** The lists of cities and of scenarios are the totals of the table of both, so all three are judged together. */
    private List<Cell> crossed(String run, List<CellRow> regions, List<CellRow> scenarios, Count total) {
        var crossed = table.of(run, Dimension.REGION_SCENARIO, Map.of()).stream()
                .collect(Collectors.toMap(row -> List.of(row.value(), row.second()), Function.identity()));
        var counts = regions.stream()
                .map(region -> scenarios.stream()
                        .map(scenario -> {
                            var row = crossed.get(List.of(region.value(), scenario.value()));
                            return row == null ? Count.NONE : row.count();
                        })
                        .toList())
                .toList();
        var grid = SmallCells.grid(
                counts,
                regions.stream().map(CellRow::count).toList(),
                scenarios.stream().map(CellRow::count).toList(),
                total,
                true);
        var cells = new ArrayList<Cell>();
        cells.addAll(marked(Dimension.REGION, regions, grid.rowTotals()));
        cells.addAll(marked(Dimension.SCENARIO, scenarios, grid.columnTotals()));
        for (var region = 0; region < regions.size(); region++) {
            for (var scenario = 0; scenario < scenarios.size(); scenario++) {
                var row = crossed.get(List.of(
                        regions.get(region).value(), scenarios.get(scenario).value()));
                if (row != null) {
                    var withheld = grid.cells().get(region).get(scenario);
                    cells.add(cell(Dimension.REGION_SCENARIO, row, withheld));
                }
            }
        }
        return cells;
    }

    private static List<Cell> line(Dimension dimension, List<CellRow> rows, Count total) {
        var apart = dimension == Dimension.INDUSTRY;
        return marked(
                dimension,
                rows,
                SmallCells.line(rows.stream().map(CellRow::count).toList(), total, apart));
    }

    private static List<Cell> marked(Dimension dimension, List<CellRow> rows, List<Boolean> withheld) {
        var cells = new ArrayList<Cell>();
        for (var row = 0; row < rows.size(); row++) {
            cells.add(cell(dimension, rows.get(row), withheld.get(row)));
        }
        return cells;
    }

    private static Cell cell(Dimension dimension, CellRow row, boolean withheld) {
        return new Cell(dimension, row.value(), row.second(), withheld ? null : row.figures());
    }

    private static Map<String, Long> counts(Map<Place, Long> registered, Function<Place, String> by) {
        var counts = new HashMap<String, Long>();
        registered.forEach((place, count) -> counts.merge(by.apply(place), count, Long::sum));
        return counts;
    }

    List<Histogram> histograms(String run) {
        return List.of(
                histogram(run, Grade.CLAIMED, "claimed"),
                histogram(run, Grade.VERIFIED, "verified"),
                histogram(run, Grade.PEER_ADJUSTED, "peer_adjusted"));
    }

    private Histogram histogram(String run, Grade grade, String column) {
        var counts = new HashMap<Integer, Count>();
        jdbc.sql("""
                select width_bucket(%1$s, array[%2$s]::numeric[]) as bin, count(distinct uscc) as enterprises,
                       count(*) as investments
                from policy_observation where run = :run and %1$s is not null group by 1
                """.formatted(column, String.join(", ", EDGES)))
                .param("run", run)
                .query(row -> {
                    counts.put(row.getInt("bin"), new Count(row.getLong("enterprises"), row.getLong("investments")));
                });
        var total = jdbc.sql("select count(distinct uscc) as enterprises, count(*) as investments"
                        + " from policy_observation where run = :run and " + column + " is not null")
                .param("run", run)
                .query((row, _) -> new Count(row.getLong("enterprises"), row.getLong("investments")))
                .single();
        var bins = new ArrayList<Bin>();
        var cells = new ArrayList<Count>();
        for (var bin = 0; bin <= EDGES.size(); bin++) {
            cells.add(counts.getOrDefault(bin, Count.NONE));
        }
        var withheld = SmallCells.line(cells, total, false);
        for (var bin = 0; bin <= EDGES.size(); bin++) {
            bins.add(new Bin(
                    bin == 0 ? null : new BigDecimal(EDGES.get(bin - 1)),
                    bin == EDGES.size() ? null : new BigDecimal(EDGES.get(bin)),
                    withheld.get(bin) ? null : cells.get(bin).items()));
        }
        return new Histogram(grade, bins);
    }
}
