package org.gongdan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongdan.reporting.PolicyReport.BenchmarkLine;
import org.gongdan.reporting.PolicyReport.BinLine;
import org.gongdan.reporting.PolicyReport.CellLine;
import org.gongdan.reporting.PolicyReport.Cut;
import org.gongdan.reporting.PolicyReport.Figures;
import org.gongdan.reporting.PolicyReport.Spread;
import org.jspecify.annotations.Nullable;

/** Made-up policy figures with withheld and absent ones, the same for the same seed. */
final class PolicySamples {

    private static final String[] CITIES = {"Foshan", "Dongguan", "Guangzhou", "Zhongshan", "Shenzhen", "Huizhou"};

    private final ReportLanguage language;
    private final boolean zh;
    private final Random random;

    PolicySamples(ReportLanguage language, int seed) {
        this.language = language;
        this.zh = language == ReportLanguage.ZH;
        this.random = new Random(91 + seed);
    }

    PolicyReport report() {
        var cells = new ArrayList<CellLine>();
        cells.add(new CellLine(Cut.ALL, zh ? "全部" : "All", figures()));
        for (var city : CITIES) {
            cells.add(new CellLine(Cut.REGION, city, city.equals("Huizhou") ? null : figures()));
        }
        for (var cut : List.of(Cut.INDUSTRY, Cut.SCENARIO, Cut.TIER, Cut.MODE, Cut.CLUSTER_SIZE)) {
            IntStream.range(0, 4)
                    .mapToObj(i ->
                            new CellLine(cut, (zh ? "机器视觉质检 " : "Visual inspection ") + i, i == 3 ? null : figures()))
                    .forEach(cells::add);
        }
        var bins = new ArrayList<BinLine>();
        for (var grade : List.of(zh ? "申报" : "Claimed", zh ? "核实" : "Verified")) {
            IntStream.range(0, 6)
                    .mapToObj(i -> new BinLine(
                            grade,
                            (i - 2) * 50 + " % … " + (i - 1) * 50 + " %",
                            i == 5 ? null : 5L + random.nextInt(30)))
                    .forEach(bins::add);
        }
        var benchmarks = List.of(
                benchmark(zh ? "不良率变化" : "Change of the defect rate", spread(), null, 12L),
                benchmark(
                        zh ? "购买了不需要功能的企业" : "Enterprises that bought functions they do not need",
                        null,
                        new BigDecimal("31.5"),
                        40L),
                benchmark(zh ? "获客成本变化" : "Change of the acquisition cost", null, null, null));
        return new PolicyReport(Samples.head(language), "2026-Q3", 2, "a".repeat(64), cells, bins, benchmarks);
    }

    private BenchmarkLine benchmark(
            String name, @Nullable Spread measured, @Nullable BigDecimal share, @Nullable Long enterprises) {
        return new BenchmarkLine(
                name,
                "−40 %",
                zh ? "核实" : "Verified",
                enterprises,
                measured,
                share,
                zh ? "未经核实" : "Unverified claim",
                zh ? "经济观察报《行者观》" : "Economic Observer, The Walker's View",
                LocalDate.of(2025, 2, 22));
    }

    private Figures figures() {
        var registered = random.nextBoolean();
        return new Figures(
                5 + random.nextInt(200),
                5 + random.nextInt(300),
                registered ? 400L + random.nextInt(900) : null,
                registered ? Samples.rate(random) : null,
                Samples.yuan(random, 90_000_000_00L),
                Samples.yuan(random, 30_000_000_00L),
                new BigDecimal("1.4567"),
                Samples.yuan(random, 900_000_00L),
                random.nextBoolean() ? Samples.rate(random) : null,
                random.nextBoolean() ? spread() : null,
                spread(),
                random.nextBoolean() ? spread() : null,
                null);
    }

    private Spread spread() {
        var lower = BigDecimal.valueOf(random.nextInt(9_000) - 3_000L, 4);
        return new Spread(lower, lower.add(Samples.rate(random)), lower.add(new BigDecimal("1.2")));
    }
}
