package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * {@code ./gongdan bench split}: one split of 40 dated and taxed cost lines in 8 categories between five parties of a
 * table of 12 tiers, under 20 rooms besides the maxima of the rules, with all its sentences; by JMH.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SplitMeasurement {

    private static final double LIMIT = 50;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final SplitRequest request = request();

    @Benchmark
    public Split split() {
        return ShareSolver.solve(request);
    }

    /** Ends with one line of figures; the exit status says whether the median keeps within the limit. */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(SplitMeasurement.class.getName())
                .forks(3)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx512m")
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .build();
        var times = new Runner(options).runSingle().getPrimaryResult().getStatistics();
        var within = times.getPercentile(50) <= LIMIT;
        System.out.printf(
                Locale.ROOT,
                "split p50_us=%.1f p99_us=%.1f mean_us=%.1f error_us=%.1f samples=%d check=%s%n",
                times.getPercentile(50),
                times.getPercentile(99),
                times.getMean(),
                times.getMeanErrorAt(0.999),
                times.getN(),
                within ? "ok" : "missed");
        System.exit(within ? 0 : 1);
    }

    static SplitRequest request() {
        var facts = Facts.none()
                .with(KnownFact.SIZE_CLASS, "SMALL")
                .with(KnownFact.MODE, "CHAIN")
                .with(KnownFact.FUNCTION_FIT, 85)
                .with(KnownFact.YEAR_OF_SUPPORT, 2);
        var dates = new CaseDates(DAY, DAY.minusDays(20), DAY.plusDays(30), DAY.plusDays(400));
        return new SplitRequest(RuleSetYaml.readComplete(rules()), facts, costs(), offers(), rooms(), dates);
    }

    private static List<CostLine> costs() {
        var lines = new ArrayList<CostLine>();
        for (int line = 0; line < 40; line++) {
            var amount = Money.ofFen(1_234_567L + 98_765L * line);
            lines.add(new CostLine(
                    "category-" + line % 8,
                    amount,
                    Money.ofFen(amount.fen() * 13 / 100),
                    DAY.plusDays(line - 1),
                    line % 3 == 0 ? DAY.plusDays(line + 30) : null));
        }
        return lines;
    }

    private static List<Offer> offers() {
        return List.of(new Offer(Party.LEAD, null, Money.ofYuan("150000.00")));
    }

    private static List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        for (int room = 0; room < 20; room++) {
            var parties = EnumSet.of(Party.values()[room % 4], Party.values()[(room + 1) % 4]);
            rooms.add(new Room(
                    new Bilingual("第 " + room + " 个限额", "limit " + room),
                    parties,
                    Money.ofFen(30_000_000L + 1_000_000L * room),
                    room % 5 == 0 ? "category-" + room % 8 : null));
        }
        return rooms;
    }

    private static String rules() {
        var text = new StringBuilder("""
                code: measured
                version: 1
                effectiveFrom: 2026-01-01
                name: { zh: 计量, en: measured }
                sources: [{ text: written to be measured, assumption: true }]
                facts:
                  sizeClass: { kind: CHOICE, values: [MICRO, SMALL, MEDIUM] }
                  mode: { kind: CHOICE, values: [SINGLE, CLUSTER, CHAIN] }
                  functionFit: { kind: NUMBER, to: 100 }
                  yearOfSupport: { kind: NUMBER, from: 1, assumed: 1 }
                residualBearer: ENTERPRISE
                rounding: { unit: YUAN, direction: HALF_UP }
                costRules: { notBefore: APPLICATION, notAfter: PROJECT_END }
                payment: { method: REIMBURSEMENT, payee: ENTERPRISE, advanceRate: 0, retentionRate: 10 }
                costCategories:
                """);
        for (int category = 0; category < 8; category++) {
            text.append(
                    "  - { code: category-%d, name: { zh: 类别, en: category }, eligible: %s, rate: %d, maxRate: 30 }\n"
                            .formatted(category, category < 7, 100 - category));
        }
        text.append("tiers:\n");
        for (var size : List.of("MICRO", "SMALL", "MEDIUM")) {
            for (var mode : List.of("SINGLE", "CHAIN")) {
                for (var fit : List.of("to: 49", "from: 50")) {
                    text.append("""
                              - code: %s-%s-%s
                                name: { zh: 档位, en: tier }
                                when: { sizeClass: %s, mode: %s, functionFit: { %s } }
                                maxSubsidyRate: 60
                                maxSubsidy: 900000.00
                                shares:
                                  - { party: GOVERNMENT, slabs: [{ upTo: 500000.00, rate: 40 }, { rate: 20 }], maxAmount: 400000.00 }
                                  - { party: ASSOCIATION, rate: 25, rateOn: SUBSIDY, maxAmount: 200000.00 }
                                  - { party: LEAD, rateByYear: [20, 15, 10], maxAmount: 300000.00 }
                                  - { party: PROVIDER, rate: 1/12 }
                                  - { party: ENTERPRISE, minRate: 20 }
                            """.formatted(
                                    size.toLowerCase(Locale.ROOT),
                                    mode.toLowerCase(Locale.ROOT),
                                    fit.substring(fit.length() - 2),
                                    size,
                                    mode.equals("CHAIN") ? "[CLUSTER, CHAIN]" : mode,
                                    fit));
                }
            }
        }
        return text.toString();
    }
}
