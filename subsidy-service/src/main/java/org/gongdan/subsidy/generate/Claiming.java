package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongdan.subsidy.claim.ClaimLine;
import org.gongdan.subsidy.claim.Invoice;
import org.gongdan.subsidy.generate.Scenery.Seller;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;

/** Plans what an undertaking claims: the cost of its agreement, at once or in two parts, with an invoice for each line. */
final class Claiming {

    private static final List<String> TAXED_AS_SERVICE = List.of("software", "integration", "data", "training");

    private final Undertaking undertaking;
    private final Dice dice;
    private final int parts;
    private int part;
    private Money claimed = Money.ZERO;

    private Claiming(Undertaking undertaking) {
        this.undertaking = undertaking;
        this.dice = undertaking.dice;
        this.parts = dice.in1000(250) ? 2 : 1;
    }

    static void plan(Undertaking undertaking, Instant now) {
        if (undertaking.dice.in1000(930)) {
            new Claiming(undertaking).next(now);
        }
    }

    private void next(Instant now) {
        var first = undertaking.startsOn.isAfter(undertaking.agreedOn) ? undertaking.startsOn : undertaking.agreedOn;
        var days = first.until(undertaking.endsOn, ChronoUnit.DAYS);
        var share = part + 1 == parts ? dice.between(80, 105) : dice.between(35, 60);
        var day = first.plusDays(Math.max(5, days * share / 100));
        var wait = (int) Timeline.day(now).until(day, ChronoUnit.DAYS);
        undertaking.cast.timeline().inDays(now, wait, dice, this::claim);
    }

    private void claim(Instant now) {
        if (undertaking.isClosed()) {
            return;
        }
        part++;
        var lines = lines(now);
        if (!lines.isEmpty()) {
            new ClaimPath(undertaking, lines, part).begin(now);
            claimed = claimed.plus(Money.sum(lines, ClaimLine::cost));
        }
        if (part < parts) {
            next(now.plusSeconds(86_400));
        } else {
            // the decision on this claim needs the award for another month or two
            undertaking.cast.timeline().inDays(now, 75, dice, undertaking::nothingMoreIsClaimed);
        }
    }

    private List<ClaimLine> lines(Instant now) {
        var frauds = undertaking.cast.frauds();
        var eligible = Objects.requireNonNull(undertaking.award).split().basis().eligibleCost();
        var room = eligible.minus(claimed);
        var planted = frauds.splitInvoices(undertaking, room, now);
        if (!planted.isEmpty()) {
            return planted;
        }
        var lines = new ArrayList<ClaimLine>();
        var seller = frauds.seller(undertaking);
        for (CostLine line : undertaking.lines) {
            if (lines.size() == 2 || line.category().equals("operation")) {
                break;
            }
            var percent = dice.between(70, 100) / parts;
            var cost = Money.ofFen(line.amount().fen() / 100 * percent).min(room);
            if (cost.isPositive()) {
                room = room.minus(cost);
                lines.add(line(lines.size() + 1, line.category(), cost, seller, paidOn(now)));
            }
        }
        return frauds.disguise(undertaking, List.copyOf(lines), room);
    }

    private LocalDate paidOn(Instant now) {
        return undertaking.paidBefore(Timeline.day(now), dice.between(3, 40));
    }

    private ClaimLine line(int number, String category, Money cost, Seller seller, LocalDate paidOn) {
        return line(undertaking, number, category, cost, seller, paidOn);
    }

    static ClaimLine line(
            Undertaking undertaking, int number, String category, Money cost, Seller seller, LocalDate paidOn) {
        var percent = TAXED_AS_SERVICE.contains(category) ? 6 : 13;
        var tax = Money.ofFen(cost.fen() * percent / 100);
        var issuedOn = paidOn.minusDays(undertaking.dice.between(0, 3));
        return new ClaimLine(
                number,
                category,
                "按合同支付",
                cost,
                tax,
                new Invoice(
                        seller.taxNumber(),
                        seller.name(),
                        undertaking.cast.frauds().nextInvoiceNumber(issuedOn),
                        issuedOn.isBefore(undertaking.startsOn) ? undertaking.startsOn : issuedOn,
                        cost.plus(tax)),
                paidOn,
                List.of(undertaking.dice.sha256(), undertaking.dice.sha256()));
    }
}
