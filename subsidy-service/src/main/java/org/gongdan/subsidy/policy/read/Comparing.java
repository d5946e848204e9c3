package org.gongdan.subsidy.policy.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.catalogue.Benchmark;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.policy.Dimension;
import org.gongdan.subsidy.policy.PolicySet.Cell;
import org.gongdan.subsidy.policy.PolicySet.Measured;
import org.gongdan.subsidy.policy.SmallCells;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures what somebody claimed: the same thing, over the investments of the run. */
@Component
class Comparing {

    private final JdbcClient jdbc;

    Comparing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Measured> of(String run, List<Benchmark> benchmarks, List<Cell> cells) {
        var measured = new ArrayList<Measured>();
        for (var benchmark : benchmarks) {
            switch (benchmark.measure().kind()) {
                case INDICATOR_CHANGE -> {
                    var change = "(%1$s - baseline) / abs(baseline) * 100";
                    measured.add(movement(run, benchmark, change, Grade.CLAIMED));
                    measured.add(movement(run, benchmark, change, Grade.VERIFIED));
                }
                case INDICATOR_RATIO -> {
                    measured.add(movement(run, benchmark, ratio(), Grade.CLAIMED));
                    measured.add(movement(run, benchmark, ratio(), Grade.VERIFIED));
                }
                case REDUNDANT_FUNCTIONS -> measured.add(redundant(run, benchmark));
                case PENETRATION -> measured.add(penetration(benchmark, cells));
            }
        }
        return measured;
    }

    /** Where less is better, such as hours, half of it is twice as good. */
    private static String ratio() {
        return """
                case when lower_is_better then baseline / nullif(%1$s, 0) else %1$s / baseline end""";
    }

    private Measured movement(String run, Benchmark benchmark, String formula, Grade grade) {
        var value = formula.formatted(grade == Grade.CLAIMED ? "claimed" : "verified");
        return jdbc.sql("""
                with moved as (
                    select uscc, (%s)::float8 as moved from policy_movement
                    where run = :run and indicator in (:indicators))
                select percentile_cont(array[0.25, 0.5, 0.75]) within group (order by moved) as moved_quartiles,
                       count(distinct uscc) filter (where moved is not null) as moved_enterprises
                from moved
                """.formatted(value))
                .param("run", run)
                .param("indicators", benchmark.measure().indicators())
                .query((row, _) -> {
                    var enterprises = row.getLong("moved_enterprises");
                    return new Measured(
                            benchmark.code(),
                            grade,
                            enterprises < SmallCells.LEAST ? null : enterprises,
                            CellTable.spread(row, "moved"),
                            null);
                })
                .single();
    }

    private Measured redundant(String run, Benchmark benchmark) {
        return jdbc.sql("""
                select count(distinct uscc) as enterprises,
                       count(distinct uscc) filter (where function_fit < 100) as redundant
                from policy_observation where run = :run and function_fit is not null
                """)
                .param("run", run)
                .query((row, _) -> {
                    var all = row.getLong("enterprises");
                    var redundant = row.getLong("redundant");
                    var shown = all >= SmallCells.LEAST && isShown(redundant) && isShown(all - redundant);
                    return new Measured(
                            benchmark.code(),
                            Grade.CLAIMED,
                            shown ? all : null,
                            null,
                            shown
                                    ? BigDecimal.valueOf(redundant * 100)
                                            .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_EVEN)
                                    : null);
                })
                .single();
    }

    /** A share says how many there are on both of its sides. */
    private static boolean isShown(long enterprises) {
        return enterprises == 0 || enterprises >= SmallCells.LEAST;
    }

    private static Measured penetration(Benchmark benchmark, List<Cell> cells) {
        for (var cell : cells) {
            var figures = cell.figures();
            var penetration = figures == null ? null : figures.penetration();
            if (cell.dimension() == Dimension.ALL && figures != null && penetration != null) {
                var percent = penetration.movePointRight(2);
                return new Measured(benchmark.code(), Grade.CLAIMED, figures.enterprises(), null, percent);
            }
        }
        return new Measured(benchmark.code(), Grade.CLAIMED, null, null, null);
    }
}
