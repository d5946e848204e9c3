package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimLine;
import org.gongdan.subsidy.claim.Invoice;
import org.gongdan.subsidy.generate.Scenery.Seller;
import org.gongdan.subsidy.shared.Money;

/**
 * Plants patterns that a screen should find, and tells each of them: an invoice tried a second time, an invoice used
 * again under a number that differs in two places, a price far above that of others, one purchase split under a
 * threshold, and three enterprises that invoice each other in a circle. An invoice that was cancelled later is no event
 * of ours, and so cannot be planted.
 */
final class Frauds {

    /** A purchase of this much needs three quotations. */
    private static final long THRESHOLD_FEN = 10_000_000;

    private static final int REMEMBERED = 512;
    private static final int CIRCLE = 3;

    private final Truth truth;
    private final Scenery scenery;
    private final List<ClaimLine> recent = new ArrayList<>();
    private final List<Undertaking> ring = new ArrayList<>();
    private final Set<String> disguised = new HashSet<>();
    private final Map<String, Seller> circles = new HashMap<>();
    private long invoices;
    private int place;

    Frauds(Scenery scenery, Truth truth) {
        this.scenery = scenery;
        this.truth = truth;
    }

    /** Told of every pattern that was planted. */
    @FunctionalInterface
    interface Truth {
        void planted(Pattern pattern, Undertaking where, String subject, Money amount, String note);
    }

    /** What can be planted. */
    enum Pattern {
        INVOICE_TRIED_TWICE,
        INVOICE_DISGUISED,
        PRICE_OUTLIER,
        SPLIT_UNDER_THRESHOLD,
        PAYBACK_CIRCLE
    }

    boolean inflates(Dice dice) {
        return dice.in1000(8);
    }

    /** An invoice of the tax bureau's electronic kind has twenty digits; every one is another. */
    String nextInvoiceNumber(LocalDate issuedOn) {
        invoices++;
        return "%02d44".formatted(issuedOn.getYear() % 100) + "%016d".formatted(invoices);
    }

    void opened(Undertaking undertaking, Instant now) {
        if (undertaking.inflated) {
            var line = undertaking.lines.getFirst();
            plant(Pattern.PRICE_OUTLIER, undertaking, line.category(), line.amount(), "4 to 7 times the usual price");
        }
        if (undertaking.dice.in1000(12)) {
            ring.add(undertaking);
            if (ring.size() == CIRCLE) {
                for (var index = 0; index < CIRCLE; index++) {
                    var from = ring.get((index + 1) % CIRCLE).firm;
                    circles.put(ring.get(index).id.value(), new Seller(from.uscc, from.profile.name()));
                }
                ring.clear();
            }
        }
    }

    /** From whom it buys; in a circle from the next of its enterprises. */
    Seller seller(Undertaking undertaking) {
        var partner = circles.remove(undertaking.id.value());
        if (partner == null) {
            return undertaking.dice.of(scenery.sellers());
        }
        plant(Pattern.PAYBACK_CIRCLE, undertaking, partner.taxNumber(), Money.ZERO, "buys from the next of three");
        return partner;
    }

    /** One purchase in several invoices of one seller within days, each just under the threshold; mostly none. */
    List<ClaimLine> splitInvoices(Undertaking undertaking, Money room, Instant now) {
        var dice = undertaking.dice;
        var count = dice.between(3, 5);
        if (!dice.in1000(15) || room.fen() < count * THRESHOLD_FEN) {
            return List.of();
        }
        var seller = dice.of(scenery.sellers());
        var first = undertaking.paidBefore(Timeline.day(now), 20);
        var category = undertaking.lines.getFirst().category();
        var lines = new ArrayList<ClaimLine>();
        for (var number = 1; number <= count; number++) {
            // with its tax it is still under the threshold
            var total = THRESHOLD_FEN - dice.between(10_000, 450_000);
            var paidOn = first.plusDays(number);
            lines.add(Claiming.line(
                    undertaking,
                    number,
                    category,
                    Money.ofFen(total * 100 / 113),
                    seller,
                    paidOn.isAfter(undertaking.endsOn) ? undertaking.endsOn : paidOn));
        }
        plant(
                Pattern.SPLIT_UNDER_THRESHOLD,
                undertaking,
                seller.taxNumber(),
                Money.sum(lines, ClaimLine::cost),
                count + " invoices");
        return List.copyOf(lines);
    }

    /** The lines as first typed: sometimes with an invoice of somebody else, which is refused and then replaced. */
    List<ClaimLine> tryUsedInvoice(Undertaking undertaking, ClaimId claim, List<ClaimLine> lines, Instant now) {
        if (recent.isEmpty() || !undertaking.dice.in1000(10)) {
            return lines;
        }
        var used = undertaking.dice.of(recent);
        var tried = new ArrayList<>(lines);
        tried.set(0, with(lines.getFirst(), used.invoice()));
        plant(
                Pattern.INVOICE_TRIED_TWICE,
                undertaking,
                used.invoice().number(),
                used.invoice().total(),
                claim.value() + " drafted with it at " + now);
        return List.copyOf(tried);
    }

    /** The same purchase claimed once more under a number with two digits exchanged. */
    List<ClaimLine> disguise(Undertaking undertaking, List<ClaimLine> lines, Money room) {
        if (recent.isEmpty() || lines.isEmpty() || !undertaking.dice.in1000(10)) {
            return lines;
        }
        var used = undertaking.dice.of(recent);
        var own = lines.getFirst();
        if (used.cost().isMoreThan(own.cost().plus(room))
                || used.cost().plus(own.valueAddedTax()).isZero()) {
            return lines;
        }
        var number = exchanged(used.invoice().number());
        if (!disguised.add(used.invoice().sellerTaxNumber() + number)) {
            return lines;
        }
        var copied = new Invoice(
                used.invoice().sellerTaxNumber(),
                used.invoice().sellerName(),
                number,
                own.invoice().issuedOn(),
                used.invoice().total());
        var changed = new ArrayList<>(lines);
        changed.set(
                0,
                new ClaimLine(
                        1,
                        own.category(),
                        own.description(),
                        used.cost(),
                        used.valueAddedTax(),
                        copied,
                        own.paidOn(),
                        own.evidence()));
        plant(
                Pattern.INVOICE_DISGUISED,
                undertaking,
                number,
                copied.total(),
                "in truth " + used.invoice().number());
        return List.copyOf(changed);
    }

    void used(List<ClaimLine> lines) {
        for (var line : lines) {
            if (recent.size() < REMEMBERED) {
                recent.add(line);
            } else {
                recent.set(place, line);
                place = (place + 1) % REMEMBERED;
            }
        }
    }

    /** A prefix that no real number has keeps it from meeting another invoice by chance. */
    private static String exchanged(String number) {
        return number.substring(0, 2) + number.charAt(3) + "5" + number.substring(4);
    }

    private static ClaimLine with(ClaimLine line, Invoice invoice) {
        return new ClaimLine(
                line.line(),
                line.category(),
                line.description(),
                line.cost().min(invoice.total()),
                Money.ZERO,
                invoice,
                line.paidOn(),
                line.evidence());
    }

    private void plant(Pattern pattern, Undertaking where, String subject, Money amount, String note) {
        truth.planted(pattern, where, subject, amount, note);
    }
}
