package org.gongdan.subsidy.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gongdan.subsidy.investment.GrantedAsset.Kind;
import org.gongdan.subsidy.investment.GrantedAsset.Method;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every month of 1,000 random schedules against a program in another language that was written from the standard,
 * {@code returns/judge_income.py}, to the fen.
 */
class DeferredIncomeJudgedTest {

    private static final long SEED = Long.getLong("gongdan.seed", 20171016L);
    private static final int CASES = 1000;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    @TempDir
    Path folder;

    @Test
    void agreesWithTheJudgeOnEveryMonth() throws IOException, InterruptedException {
        var random = new Random(SEED);
        var given = new ArrayList<String>();
        var own = new ArrayList<String>();
        for (var number = 0; number < CASES; number++) {
            var asset = asset(random);
            var payments = flows(random, 1, 5);
            var outlays = flows(random, random.nextInt(10) == 0 ? 0 : 1, 6);
            given.add(line(number, asset));
            for (var flow : payments) {
                given.add(line(number, "PAID", flow));
            }
            for (var flow : outlays) {
                given.add(line(number, "COST", flow));
            }
            var negative = outlays.stream()
                    .map(flow -> new CashFlow(flow.date(), Money.ZERO.minus(flow.amount())))
                    .toList();
            own.addAll(lines(number, DeferredIncome.of(asset, payments, negative)));
        }
        var judge = judge(given);
        assertThat(own).as("months with seed " + SEED).isEqualTo(judge);
        assertThat(own)
                .filteredOn(line -> line.contains(",left,") && !line.endsWith(",0"))
                .hasSizeGreaterThan(100);
    }

    private static GrantedAsset asset(Random random) {
        var project = random.nextLong(1, 100_000_000);
        var ready = START.plusDays(random.nextInt(700));
        return new GrantedAsset(
                Kind.values()[random.nextInt(2)],
                Method.values()[random.nextInt(2)],
                Money.ofFen(random.nextLong(0, project + 1)),
                Money.ofFen(project),
                ready,
                random.nextInt(1, 61),
                random.nextInt(3) == 0 ? ready.plusDays(random.nextInt(2000)) : null);
    }

    private static List<CashFlow> flows(Random random, int least, int most) {
        var flows = new ArrayList<CashFlow>();
        for (var each = least == 0 ? 0 : random.nextInt(least, most); each > 0; each--) {
            flows.add(new CashFlow(START.plusDays(random.nextInt(1500)), Money.ofFen(random.nextLong(1, 50_000_000))));
        }
        return flows;
    }

    private static String line(int number, GrantedAsset asset) {
        return number + ",ASSET," + asset.kind() + "," + asset.method() + ","
                + asset.cost().fen() + ","
                + asset.projectCost().fen() + "," + asset.readyOn() + "," + asset.lifeMonths() + ","
                + (asset.disposedOn() == null ? "" : asset.disposedOn());
    }

    private static String line(int number, String what, CashFlow flow) {
        return number + "," + what + "," + flow.date() + "," + flow.amount().fen();
    }

    private static List<String> lines(int number, DeferredIncome income) {
        var lines = new ArrayList<String>();
        for (var month : income.months()) {
            lines.add(number + "," + month.month() + "," + month.received().fen() + ","
                    + month.assetIncome().fen() + "," + month.otherIncome().fen() + ","
                    + month.deferred().fen());
        }
        lines.add(number + ",left," + income.leftAtDisposal().fen());
        return lines;
    }

    private List<String> judge(List<String> lines) throws IOException, InterruptedException {
        var script = folder.resolve("judge.py");
        try (var source = Objects.requireNonNull(getClass().getResourceAsStream("/returns/judge_income.py"))) {
            Files.copy(source, script);
        }
        var given = Files.write(folder.resolve("given.csv"), lines, StandardCharsets.UTF_8);
        var found = folder.resolve("found.csv");
        var log = folder.resolve("log.txt");
        // python3 has to be there, as for the judge of the returns
        var process = new ProcessBuilder("python3", script.toString(), given.toString(), found.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES))
                .as("the judge did not end")
                .isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return Files.readAllLines(found);
    }
}
