package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** Random investments, ordinary and odd ones. */
final class JudgedInvestments {

    private final Random random;

    JudgedInvestments(Random random) {
        this.random = random;
    }

    record Judged(ProjectFlows flows, LocalDate cutOff, BigDecimal rate) {}

    Judged next() {
        var start = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2500));
        var scale = (long) Math.pow(10, random.nextInt(1, 10));
        var flows = switch (random.nextInt(8)) {
            case 0 -> new ProjectFlows(outlays(start, scale), List.of(), List.of(), List.of(), List.of());
            case 1 -> odd(start, scale);
            case 2 -> onOneDay(start, scale);
            case 3 -> onLeapDays(scale);
            default -> ordinary(start, scale);
        };
        var cutOff = random.nextInt(4) == 0 ? start.plusDays(random.nextInt(1200)) : LocalDate.of(2040, 1, 1);
        return new Judged(flows, cutOff, BigDecimal.valueOf(random.nextInt(-300, 1500), 3));
    }

    private ProjectFlows ordinary(LocalDate start, long scale) {
        var months = random.nextInt(1, 30);
        var worth = random.nextDouble(-0.02, 0.3);
        var peers = random.nextInt(3) > 0;
        var verifiedShare = random.nextDouble();
        var benefits = new ArrayList<Benefit>();
        for (var month = 1; month <= months; month++) {
            var claimed = Money.ofFen((long) (scale * 1000 * worth * random.nextDouble(0.2, 1.4)));
            var verified = random.nextDouble() < verifiedShare ? part(claimed, 0.4, 1.1) : null;
            var adjusted = verified != null && (peers || random.nextBoolean()) ? part(verified, -0.3, 1.2) : null;
            benefits.add(
                    new Benefit(YearMonth.from(start).plusMonths(month).atEndOfMonth(), claimed, verified, adjusted));
        }
        return new ProjectFlows(
                outlays(start, scale),
                some(start, scale, 5),
                some(start, scale, 2),
                negative(some(start, scale, 8)),
                benefits);
    }

    /** Amounts of any sign on any day, so that rates are several, missing or extreme. */
    private ProjectFlows odd(LocalDate start, long scale) {
        var benefits = new ArrayList<Benefit>();
        for (var each = random.nextInt(8); each > 0; each--) {
            var amount = Money.ofFen(random.nextLong(-5000 * scale, 5000 * scale));
            benefits.add(new Benefit(start.plusDays(random.nextInt(2000)), amount, amount, part(amount, 0.5, 1)));
        }
        return new ProjectFlows(
                outlays(start, scale), some(start, scale, 4), List.of(), negative(some(start, scale, 3)), benefits);
    }

    private ProjectFlows onOneDay(LocalDate start, long scale) {
        var amount = Money.ofFen(random.nextLong(1000 * scale));
        return new ProjectFlows(
                List.of(new CashFlow(start, Money.ZERO.minus(amount)), new CashFlow(start, Money.ofFen(-7))),
                List.of(new CashFlow(start, part(amount, 0, 1))),
                List.of(),
                List.of(),
                List.of(new Benefit(start, amount, null, null)));
    }

    private ProjectFlows onLeapDays(long scale) {
        var out = Money.ofFen(-1000 * scale);
        var back = Money.ofFen(random.nextLong(100 * scale, 2000 * scale));
        return new ProjectFlows(
                List.of(new CashFlow(LocalDate.of(2020, 2, 29), out)),
                List.of(new CashFlow(LocalDate.of(2021, 2, 28), part(back, 0, 0.5))),
                List.of(),
                List.of(),
                List.of(new Benefit(LocalDate.of(2024, 2, 29), back, back, null)));
    }

    private List<CashFlow> outlays(LocalDate start, long scale) {
        var outlays = new ArrayList<CashFlow>();
        for (var each = random.nextInt(1, 7); each > 0; each--) {
            var fen = random.nextLong(1, 800 * scale);
            // now and then a credit note
            outlays.add(new CashFlow(
                    start.plusDays(random.nextInt(200)), Money.ofFen(random.nextInt(25) == 0 ? fen / 4 : -fen)));
        }
        return outlays;
    }

    private List<CashFlow> some(LocalDate start, long scale, int most) {
        var flows = new ArrayList<CashFlow>();
        for (var each = random.nextInt(most + 1); each > 0; each--) {
            flows.add(new CashFlow(start.plusDays(random.nextInt(500)), Money.ofFen(random.nextLong(1, 250 * scale))));
        }
        return flows;
    }

    private static List<CashFlow> negative(List<CashFlow> flows) {
        return flows.stream()
                .map(flow -> new CashFlow(flow.date(), Money.ZERO.minus(flow.amount())))
                .toList();
    }

    private Money part(Money amount, double least, double most) {
        return Money.ofFen((long) (amount.fen() * random.nextDouble(least, most)));
    }

    static List<String> lines(int number, Judged judged) {
        var lines = new ArrayList<String>();
        var head = number + "," + judged.rate() + "," + judged.cutOff() + ",";
        lines.add(head + "NONE,2000-01-01,0,,");
        judged.flows().outlays().forEach(flow -> lines.add(head + line("OUTLAY", flow)));
        judged.flows().publicMoney().forEach(flow -> lines.add(head + line("PUBLIC", flow)));
        judged.flows().partnerMoney().forEach(flow -> lines.add(head + line("PARTNER", flow)));
        judged.flows().runningCosts().forEach(flow -> lines.add(head + line("RUNNING", flow)));
        judged.flows()
                .benefits()
                .forEach(benefit -> lines.add(head + "BENEFIT," + benefit.on() + "," + fen(benefit.claimed()) + ","
                        + fen(benefit.verified()) + "," + fen(benefit.peerAdjusted())));
        return lines;
    }

    private static String line(String kind, CashFlow flow) {
        return kind + "," + flow.date() + "," + flow.amount().fen() + ",,";
    }

    private static String fen(@Nullable Money amount) {
        return amount == null ? "" : Long.toString(amount.fen());
    }
}
