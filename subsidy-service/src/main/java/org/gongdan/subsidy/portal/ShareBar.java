package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Amounts side by side as parts of one bar, whose length is their sum or a given whole. */
record ShareBar(List<Part> parts) {

    ShareBar {
        parts = List.copyOf(parts);
    }

    /**
     * One part of the bar.
     *
     * @param name the name of the party or use, whose words and colour follow from it
     * @param from where it begins, in percent of the bar
     * @param width how long it is, in percent of the bar
     */
    record Part(String name, Money amount, BigDecimal from, BigDecimal width) {}

    static ShareBar ofParties(Map<Party, Money> shares) {
        var byName = new LinkedHashMap<String, Money>();
        for (var party : Party.values()) {
            var share = shares.get(party);
            if (share != null && share.isPositive()) {
                byName.put(party.name(), share);
            }
        }
        return of(byName, Money.sum(byName.values()));
    }

    static ShareBar of(Map<String, Money> amounts, Money whole) {
        var parts = new ArrayList<Part>();
        var from = BigDecimal.ZERO;
        for (var entry : amounts.entrySet()) {
            var width = percentOf(entry.getValue(), whole);
            parts.add(new Part(entry.getKey(), entry.getValue(), from, width));
            from = from.add(width);
        }
        return new ShareBar(parts);
    }

    private static BigDecimal percentOf(Money part, Money whole) {
        return whole.isPositive()
                ? BigDecimal.valueOf(part.fen())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole.fen()), new MathContext(6))
                : BigDecimal.ZERO;
    }
}
