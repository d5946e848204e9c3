package org.gongdan.subsidy.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gongdan.subsidy.investment.JudgedInvestments.Judged;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.investment.returns.Xirr;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All figures of random investments, as many as {@code gongdan.returns.cases} says, against a program in another language
 * that was written from the definitions, {@code returns/judge.py}: amounts to the fen, ratios and rates to 1e-9 of their
 * size, reasons word by word.
 */
class ReturnsJudgedTest {

    private static final long SEED = Long.getLong("gongdan.seed", 20250222L);
    private static final int CASES = Integer.getInteger("gongdan.returns.cases", 300);
    /** As the judge has it: of so many investments one has the intervals of its rates judged. */
    private static final int RATES_OF_EVERY = 50;

    private static final BigDecimal CLOSE = new BigDecimal("1e-9");

    @TempDir
    Path folder;

    @Test
    void agreesWithTheJudgeOnEveryFigure() throws IOException, InterruptedException {
        var random = new JudgedInvestments(new Random(SEED));
        var lines = new ArrayList<>(List.of("case,rate,cutoff,kind,date,amount,verified,adjusted"));
        var own = new LinkedHashMap<String, @Nullable String>();
        for (var number = 0; number < CASES; number++) {
            var judged = random.next();
            lines.addAll(JudgedInvestments.lines(number, judged));
            for (var figure : figures(number, judged).entrySet()) {
                own.put(number + " " + figure.getKey(), figure.getValue());
            }
        }
        var judge = judge(lines);
        assertThat(own.keySet()).as("figures with seed " + SEED).isEqualTo(judge.keySet());
        var wrong = own.entrySet().stream()
                .filter(figure -> !agree(figure.getKey(), figure.getValue(), judge.get(figure.getKey())))
                .map(figure -> figure + " but the judge says " + judge.get(figure.getKey()))
                .toList();
        assertThat(wrong).as("figures that differ with seed " + SEED).isEmpty();
        assertThat(own.values())
                .filteredOn(value -> value.contains("|"))
                .as("several rates")
                .hasSizeGreaterThan(CASES / 20);
        assertThat(own.keySet())
                .filteredOn(name -> name.endsWith("interval.low"))
                .hasSizeGreaterThan(CASES / 2);
        assertThat(own.keySet())
                .filteredOn(name -> name.endsWith("interval.rate.low"))
                .isNotEmpty();
        assertThat(own.values()).filteredOn("none:NO_RATE"::equals).hasSizeGreaterThan(CASES / 2);
        assertThat(own.values()).filteredOn("none:TOO_FEW_PEERS"::equals).hasSizeGreaterThan(CASES / 10);
    }

    private Map<String, String> judge(List<String> lines) throws IOException, InterruptedException {
        var script = folder.resolve("judge.py");
        try (InputStream source = Objects.requireNonNull(getClass().getResourceAsStream("/returns/judge.py"))) {
            Files.copy(source, script);
        }
        var given = Files.write(folder.resolve("flows.csv"), lines, StandardCharsets.UTF_8);
        var found = folder.resolve("figures.csv");
        var log = folder.resolve("log.txt").toFile();
        var command = List.of("python3", script.toString(), given.toString(), found.toString());
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
        } catch (IOException absent) {
            return fail("python3 is needed to judge the returns: apt-get install python3", absent);
        }
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail("the judge did not end");
        }
        assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
        var figures = new LinkedHashMap<String, String>();
        try (var rows = CsvReader.builder().ofCsvRecord(found)) {
            rows.forEach(row -> figures.put(row.getField(0) + " " + row.getField(1), row.getField(2)));
        }
        return figures;
    }

    private static Map<String, String> figures(int number, Judged judged) {
        var figures = new LinkedHashMap<String, String>();
        var study = ReturnStudy.of(judged.flows(), judged.cutOff(), Discount.at(judged.rate()));
        var parts = Parts.of(judged.flows(), judged.cutOff(), Discount.at(judged.rate()));
        for (var figure : study.figures()) {
            var name = figure.view() + "." + figure.grade();
            if (figure.unavailable() == null) {
                put(
                        figures,
                        name,
                        figure,
                        parts.returns(figure.view(), figure.grade()).xirr());
            } else {
                figures.put(name, "none:" + figure.unavailable());
            }
        }
        var leverage = study.leverage();
        figures.put(
                "leverage",
                leverage.ratio() == null
                        ? "none:" + leverage.reason()
                        : leverage.ratio().toString());
        for (var even : study.breakEven()) {
            figures.put(
                    even.view() + ".breakeven",
                    even.share() == null
                            ? "none:" + even.reason()
                            : even.share().toString());
        }
        for (var interval : study.intervals()) {
            var npv = interval.npv();
            if (npv == null) {
                figures.put(interval.view() + ".interval", "none:" + interval.reason());
            } else {
                figures.put(interval.view() + ".interval.low", npv.low().toString());
                figures.put(interval.view() + ".interval.high", npv.high().toString());
            }
            var rates = interval.xirr();
            if (npv == null || number % RATES_OF_EVERY != 0) {
                continue;
            }
            if (rates == null) {
                figures.put(interval.view() + ".interval.rate", "none:" + interval.reason());
            } else {
                figures.put(interval.view() + ".interval.rate.low", rates.low().toString());
                figures.put(
                        interval.view() + ".interval.rate.high", rates.high().toString());
            }
        }
        for (var each : study.sensitivity()) {
            put(figures, each.figure().view() + "." + each.scenario(), each.figure(), null);
        }
        return figures;
    }

    private static void put(Map<String, String> figures, String name, ReturnFigure figure, @Nullable Xirr xirr) {
        figures.put(name + ".npv", String.valueOf(figure.npv()));
        figures.put(
                name + ".xirr",
                xirr instanceof Xirr.Several(var rates)
                        ? String.join(
                                "|", rates.stream().map(BigDecimal::toString).toList())
                        : figure.xirr() == null
                                ? "none:" + figure.xirrReason()
                                : figure.xirr().toString());
        figures.put(
                name + ".payback",
                figure.paybackMonths() == null
                        ? "none:"
                        : figure.paybackMonths().toString());
        figures.put(name + ".roi", figure.roi() == null ? "none:" : figure.roi().toString());
        figures.put(
                name + ".bcr",
                figure.benefitCost() == null ? "none:" : figure.benefitCost().toString());
    }

    private static boolean agree(String name, String own, @Nullable String judge) {
        if (judge == null || own.equals(judge)) {
            return judge != null;
        }
        // the sensitivity says only that there are several
        if (own.equals("none:SEVERAL_RATES")) {
            return judge.contains("|");
        }
        var ours = own.split("\\|");
        var theirs = judge.split("\\|");
        if (own.startsWith("none")
                || judge.startsWith("none")
                || ours.length != theirs.length
                || name.endsWith("payback")) {
            return false;
        }
        for (var each = 0; each < ours.length; each++) {
            var difference = new BigDecimal(ours[each])
                    .subtract(new BigDecimal(theirs[each]))
                    .abs();
            // a ratio has six decimals
            var rounded = name.endsWith("bcr") || name.endsWith("breakeven") ? new BigDecimal("5e-7") : BigDecimal.ZERO;
            var size = new BigDecimal(theirs[each]).abs().max(BigDecimal.ONE);
            if (difference.compareTo(CLOSE.multiply(size).add(rounded)) > 0) {
                return false;
            }
        }
        return true;
    }
}
