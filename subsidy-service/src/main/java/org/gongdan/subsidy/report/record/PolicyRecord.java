package org.gongdan.subsidy.report.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongdan.reporting.PolicyReport;
import org.gongdan.reporting.PolicyReport.BenchmarkLine;
import org.gongdan.reporting.PolicyReport.BinLine;
import org.gongdan.reporting.PolicyReport.CellLine;
import org.gongdan.reporting.PolicyReport.Cut;
import org.gongdan.reporting.PolicyReport.Figures;
import org.gongdan.reporting.PolicyReport.Spread;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.subsidy.catalogue.Benchmark;
import org.gongdan.subsidy.catalogue.Benchmarks;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.policy.Dimension;
import org.gongdan.subsidy.policy.Policies;
import org.gongdan.subsidy.policy.PolicySet;
import org.gongdan.subsidy.report.ReportParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the published policy figures of one period; what is withheld there is unknown here too. */
@Component
class PolicyRecord implements RecordSource {

    private static final int PERCENT = 2;

    private final Policies policies;
    private final Benchmarks benchmarks;
    private final Catalogue catalogue;

    PolicyRecord(Policies policies, Benchmarks benchmarks, Catalogue catalogue) {
        this.policies = policies;
        this.benchmarks = benchmarks;
        this.catalogue = catalogue;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.POLICY;
    }

    @Override
    public ReportRecord gather(ReportHead head, ReportParameters wish, Names names) {
        var period = Objects.requireNonNull(wish.period());
        var published = policies.find(period);
        if (published.isEmpty()) {
            return new PolicyReport(head, period.label(), 0, "—", List.of(), List.of(), List.of());
        }
        var summary = published.get().summary();
        var set = published.get().set();
        return new PolicyReport(
                head,
                period.label(),
                summary.version(),
                summary.sha256(),
                set.cells().stream()
                        .filter(cell -> isWanted(cell, wish.city()))
                        .map(cell -> new CellLine(
                                Cut.valueOf(cell.dimension().name()), value(cell, names), figures(cell.figures())))
                        .toList(),
                bins(set, names),
                comparisons(set, names));
    }

    /** Of a city its own cells only, beside those that are about no city. */
    private static boolean isWanted(PolicySet.Cell cell, @Nullable String city) {
        var ofCity = cell.dimension() == Dimension.REGION || cell.dimension() == Dimension.REGION_SCENARIO;
        return city == null || !ofCity || cell.value().equals(city);
    }

    private String value(PolicySet.Cell cell, Names names) {
        if (cell.value().isEmpty()) {
            return names.word("policy.dimension.ALL");
        }
        return switch (cell.dimension()) {
            case SCENARIO -> scenario(cell.value(), names);
            case REGION_SCENARIO -> cell.value() + " · " + scenario(cell.second(), names);
            case MODE -> mode(cell.value(), names);
            case ALL, REGION, INDUSTRY, TIER, CLUSTER_SIZE ->
                cell.second().isEmpty() ? cell.value() : cell.value() + " · " + cell.second();
        };
    }

    private String scenario(String code, Names names) {
        return catalogue
                .scenario(code)
                .map(found -> found.name().in(names.locale()))
                .orElse(code);
    }

    private static String mode(String code, Names names) {
        var key = "portal.fact.mode." + code.toUpperCase(Locale.ROOT);
        var word = names.word(key);
        return word.equals(key) ? code : word;
    }

    private static @Nullable Figures figures(PolicySet.@Nullable Figures figures) {
        return figures == null
                ? null
                : new Figures(
                        figures.enterprises(),
                        figures.investments(),
                        figures.registered(),
                        figures.penetration(),
                        figures.cost().yuan(),
                        figures.publicMoney().yuan(),
                        figures.leverage(),
                        figures.unitCost(),
                        figures.functionFit() == null
                                ? null
                                : figures.functionFit().movePointLeft(PERCENT),
                        spread(figures.benefitCost()),
                        spread(figures.claimed()),
                        spread(figures.verified()),
                        spread(figures.peerAdjusted()));
    }

    private static @Nullable Spread spread(PolicySet.@Nullable Spread spread) {
        return spread == null ? null : new Spread(spread.lower(), spread.median(), spread.upper());
    }

    private static List<BinLine> bins(PolicySet set, Names names) {
        var lines = new ArrayList<BinLine>();
        for (var histogram : set.histograms()) {
            var grade = names.word("policy.grade." + histogram.grade());
            histogram.bins().forEach(bin -> lines.add(new BinLine(grade, range(bin), bin.investments())));
        }
        return lines;
    }

    private static String range(PolicySet.Bin bin) {
        if (bin.from() == null) {
            return "< " + percent(bin.to());
        }
        return bin.to() == null ? "≥ " + percent(bin.from()) : percent(bin.from()) + " … " + percent(bin.to());
    }

    private static String percent(@Nullable BigDecimal part) {
        return part == null
                ? ""
                : part.movePointRight(PERCENT).stripTrailingZeros().toPlainString() + " %";
    }

    private List<BenchmarkLine> comparisons(PolicySet set, Names names) {
        var lines = new ArrayList<BenchmarkLine>();
        for (var benchmark : benchmarks.all()) {
            for (var measured : set.measured()) {
                if (measured.benchmark().equals(benchmark.code())) {
                    lines.add(new BenchmarkLine(
                            benchmark.name().in(names.locale()),
                            claim(benchmark, names),
                            names.word("policy.grade." + measured.basis()),
                            measured.enterprises(),
                            spread(measured.spread()),
                            measured.share(),
                            names.word("report.benchmark." + benchmark.status()),
                            benchmark.source().publication().in(names.locale()),
                            benchmark.source().date()));
                }
            }
        }
        return lines;
    }

    private static String claim(Benchmark benchmark, Names names) {
        var least = benchmark.claim().least().toPlainString();
        var most = benchmark.claim().most().toPlainString();
        var span = least.equals(most) ? least : names.word("policy.span", least, most);
        return names.word(benchmark.unit() == Benchmark.Unit.TIMES ? "policy.times" : "policy.percent", span);
    }
}
