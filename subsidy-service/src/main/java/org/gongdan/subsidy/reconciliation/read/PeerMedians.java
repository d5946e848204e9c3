package org.gongdan.subsidy.reconciliation.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongdan.subsidy.investment.returns.PeerMedian;
import org.gongdan.subsidy.reconciliation.read.ComparedProjects.ComparedProject;
import org.gongdan.subsidy.reconciliation.read.StoredFlows.Adjusting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the comparisons of a run. Those of one series are asked for once and remembered, because investment after
 * investment needs them; the oldest are forgotten, so that memory does not grow with the number of series.
 */
@Component
class PeerMedians {

    private static final int REMEMBERED = 2_000;

    private final JdbcClient jdbc;
    private final Map<Asked, Map<LocalDate, PeerMedian>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Map<LocalDate, PeerMedian>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    PeerMedians(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Asked(String runId, PeerSeries series) {}

    private record Own(String undertaking, PeerSeries series, LocalDate monthEnd) {}

    /** Called when they are worked out anew. */
    void forget(String runId) {
        synchronized (remembered) {
            remembered.keySet().removeIf(asked -> asked.runId().equals(runId));
        }
    }

    Adjusting of(String runId, Map<Integer, ComparedProject> projects) {
        var medians = mediansOf(runId, seriesOf(projects.values()));
        var owns = ownsOf(runId, projects.values());
        return (investment, indicator, monthEnd, change) -> {
            var project = Objects.requireNonNull(projects.get(investment));
            var compared = Objects.requireNonNull(project.indicators().get(indicator));
            var series = compared.series();
            var median = series == null
                    ? null
                    : medians.getOrDefault(series, Map.of()).get(monthEnd);
            if (series == null || median == null) {
                return null;
            }
            var own = owns.isEmpty()
                    ? change
                    : owns.getOrDefault(
                            new Own(Objects.requireNonNull(project.undertaking()), series, monthEnd), change);
            var others = median.withoutOne(own);
            return others == null ? null : compared.terms().adjustedBenefitOf(change, others);
        };
    }

    private static Set<PeerSeries> seriesOf(Collection<ComparedProject> projects) {
        var series = new HashSet<PeerSeries>();
        for (var project : projects) {
            for (var compared : project.indicators().values()) {
                if (compared.series() != null) {
                    series.add(compared.series());
                }
            }
        }
        return series;
    }

    private Map<PeerSeries, Map<LocalDate, PeerMedian>> mediansOf(String runId, Set<PeerSeries> wanted) {
        var found = new HashMap<PeerSeries, Map<LocalDate, PeerMedian>>();
        var missing = new HashSet<PeerSeries>();
        for (var series : wanted) {
            var known = remembered.get(new Asked(runId, series));
            if (known == null) {
                missing.add(series);
            } else {
                found.put(series, known);
            }
        }
        if (!missing.isEmpty()) {
            var read = read(runId, missing);
            read.forEach((series, months) -> remembered.put(new Asked(runId, series), months));
            found.putAll(read);
        }
        return found;
    }

    private Map<PeerSeries, Map<LocalDate, PeerMedian>> read(String runId, Set<PeerSeries> series) {
        var months = new HashMap<PeerSeries, Map<LocalDate, PeerMedian>>();
        series.forEach(each -> months.put(each, new HashMap<>()));
        jdbc.sql("""
                select scenario, industry, code, month_end, undertakings, low, mid, high
                from unnest(:scenarios::text[], :industries::text[], :codes::text[]) as s (scenario, industry, code)
                join peer_change p using (scenario, industry, code)
                where p.run_id = :run
                """)
                .param("scenarios", series.stream().map(PeerSeries::scenario).toArray(String[]::new))
                .param("industries", series.stream().map(PeerSeries::industry).toArray(String[]::new))
                .param("codes", series.stream().map(PeerSeries::code).toArray(String[]::new))
                .param("run", runId)
                .query(row -> {
                    var key = new PeerSeries(row.getString(1), row.getString(2), row.getString(3));
                    Objects.requireNonNull(months.get(key))
                            .put(
                                    row.getObject(4, LocalDate.class),
                                    new PeerMedian(row.getInt(5), row.getLong(6), row.getLong(7), row.getLong(8)));
                });
        return months;
    }

    /** What counts for an undertaking is not the change of this investment where it has several. */
    private Map<Own, Long> ownsOf(String runId, Collection<ComparedProject> projects) {
        var owns = new HashMap<Own, Long>();
        jdbc.sql("""
                select undertaking, scenario, industry, code, month_end, change from peer_own
                where run_id = :run and undertaking = any(:undertakings)
                """)
                .param("run", runId)
                .param("undertakings", undertakings(projects))
                .query(row -> {
                    var series = new PeerSeries(row.getString(2), row.getString(3), row.getString(4));
                    owns.put(new Own(row.getString(1), series, row.getObject(5, LocalDate.class)), row.getLong(6));
                });
        return owns;
    }

    private static @Nullable String[] undertakings(Collection<ComparedProject> projects) {
        return projects.stream()
                .map(ComparedProject::undertaking)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }
}
