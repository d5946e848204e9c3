package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.shared.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * {@code ./gongdan bench returns}: all 12 figures of an investment with 36 flows – 6 outlays, 4 payments of public and 2 of
 * partners' money, 24 months of benefit on three grades of evidence – by JMH, beside a plain loop that adds up the present
 * values of the same flows for the same views and grades with {@code Math.pow}, and finds no rate, payback or ratio. Each
 * call takes another of 64 investments, so that no branch is learnt by heart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReturnsMeasurement {

    private static final double LIMIT = 40;
    private static final int INVESTMENTS = 64;
    private static final LocalDate CUT_OFF = LocalDate.of(2027, 12, 31);

    private final List<ProjectFlows> investments = investments();
    private final Discount discount = Discount.at(new BigDecimal("0.08"));
    private int next;

    @Benchmark
    public List<ReturnFigure> figures() {
        return InvestmentReturns.of(investments.get(next++ % INVESTMENTS), CUT_OFF, discount);
    }

    @Benchmark
    public double plainSums() {
        var flows = investments.get(next++ % INVESTMENTS);
        var first = flows.outlays().getFirst().date().toEpochDay();
        var sum = 0.0;
        for (var view : ReturnFigure.View.values()) {
            for (var grade : ReturnFigure.Grade.values()) {
                var costs = view == ReturnFigure.View.PUBLIC ? flows.publicMoney() : flows.outlays();
                for (var flow : costs) {
                    sum += worth(flow.amount(), flow.date(), first);
                }
                for (var benefit : flows.benefits()) {
                    var amount = benefit.of(grade);
                    sum += amount == null ? 0 : worth(amount, benefit.on(), first);
                }
            }
        }
        return sum;
    }

    private static double worth(Money amount, LocalDate on, long first) {
        return amount.fen() * Math.pow(1.08, (first - on.toEpochDay()) / 365.0);
    }

    /** Ends with one line of figures; the exit status says whether the median keeps within the limit. */
    public static void main(String[] arguments) throws RunnerException {
        var figures = run("figures");
        var plain = run("plainSums").getPrimaryResult().getStatistics().getMean();
        var times = figures.getPrimaryResult().getStatistics();
        var within = times.getPercentile(50) <= LIMIT;
        System.out.printf(
                Locale.ROOT,
                "returns p50_us=%.1f p99_us=%.1f mean_us=%.1f error_us=%.1f plain_us=%.1f ratio=%.2f samples=%d check=%s%n",
                times.getPercentile(50),
                times.getPercentile(99),
                times.getMean(),
                times.getMeanErrorAt(0.999),
                plain,
                plain / times.getMean(),
                times.getN(),
                within ? "ok" : "missed");
        System.exit(within ? 0 : 1);
    }

    private static RunResult run(String method) throws RunnerException {
        var options = new OptionsBuilder()
                .include(ReturnsMeasurement.class.getName() + "." + method + "$")
                .forks(2)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx256m")
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .build();
        return new Runner(options).runSingle();
    }

    private static List<ProjectFlows> investments() {
        var all = new ArrayList<ProjectFlows>();
        for (var number = 0; number < INVESTMENTS; number++) {
            all.add(investment(number));
        }
        return all;
    }

    private static ProjectFlows investment(int number) {
        var start = LocalDate.of(2025, 3, 1).plusDays(7L * number);
        var outlays = new ArrayList<CashFlow>();
        for (var each = 0; each < 6; each++) {
            outlays.add(flow(start.plusDays(23L * each), -(40_000_00L + 1_234_56L * each)));
        }
        var paid = new ArrayList<CashFlow>();
        for (var each = 0; each < 4; each++) {
            paid.add(flow(start.plusDays(100 + 61L * each), 21_000_00L + 100L * number));
        }
        var partners = List.of(flow(start.plusDays(23), 9_000_00L), flow(start.plusDays(46), 9_000_00L));
        var benefits = new ArrayList<Benefit>();
        var month = start.plusMonths(2).withDayOfMonth(1);
        for (var each = 0; each < 24; each++) {
            var claimed = (9_000_00L + 300_00L * (number % 13)) * (8 + each % 5) / 8;
            var on = month.plusMonths(each + 1L).minusDays(1);
            benefits.add(new Benefit(
                    on, Money.ofFen(claimed), Money.ofFen(claimed * 9 / 10), Money.ofFen(claimed * 7 / 10)));
        }
        return new ProjectFlows(outlays, paid, partners, List.of(), benefits);
    }

    private static CashFlow flow(LocalDate on, long fen) {
        return new CashFlow(on, Money.ofFen(fen));
    }
}
