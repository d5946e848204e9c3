package org.gongdan.subsidy.reconciliation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.shared.Money;

/**
 * What a stream keeps of its last figures: enough to say which of them another result changes, and a fifth of their size,
 * because a run writes it for each investment it changes. Whether anything changed at all is told by the hash of the
 * canonical result; a checksum of a return only names it.
 *
 * @param numbers by name: amounts in fen, counts, and checksums of {@code returns.<VIEW>.<GRADE>}
 */
record FigurePrints(Map<String, Long> numbers) {

    /** The columns of amounts of a result. */
    static final List<String> AMOUNTS =
            List.of("promised", "claimed", "approved", "retained", "paid", "ledger", "payableDue", "retentionDue");

    FigurePrints {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    static FigurePrints of(ReconciledFigures figures) {
        var numbers = new LinkedHashMap<String, Long>();
        numbers.put("promised", figures.promised().fen());
        numbers.put("claimed", figures.claimed().fen());
        numbers.put("approved", figures.approved().fen());
        numbers.put("retained", figures.retained().fen());
        numbers.put("paid", figures.paid().fen());
        numbers.put("ledger", figures.ledger().fen());
        numbers.put("payableDue", figures.payableDue().fen());
        numbers.put("retentionDue", figures.retentionDue().fen());
        numbers.put("indicatorsDue", (long) figures.indicatorsDue());
        numbers.put("indicatorsReceived", (long) figures.indicatorsReceived());
        for (var figure : figures.returns()) {
            numbers.put("returns." + figure.view() + "." + figure.grade(), checksum(figure));
        }
        return new FigurePrints(numbers);
    }

    /** As {@link #text} wrote them. */
    static FigurePrints in(String text) {
        var numbers = new LinkedHashMap<String, Long>();
        for (var from = 0; from < text.length(); ) {
            var is = text.indexOf('=', from);
            var end = text.indexOf(' ', is);
            var until = end < 0 ? text.length() : end;
            numbers.put(text.substring(from, is), Long.parseLong(text, is + 1, until, 10));
            from = until + 1;
        }
        return new FigurePrints(numbers);
    }

    /** {@code name=number}, divided by spaces. */
    String text() {
        var text = new StringBuilder(800);
        numbers.forEach((name, number) ->
                text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(number.longValue()));
        return text.toString();
    }

    /** @param name one of {@link #AMOUNTS} */
    Money amount(String name) {
        return Money.ofFen(numbers.getOrDefault(name, 0L));
    }

    /** Names of figures that are not the same in the other result, in the order of the figures. */
    List<String> changedIn(FigurePrints other) {
        var changed = new ArrayList<String>();
        other.numbers.forEach((name, number) -> {
            if (!number.equals(numbers.get(name))) {
                changed.add(name);
            }
        });
        numbers.keySet().stream()
                .filter(name -> !other.numbers.containsKey(name))
                .forEach(changed::add);
        return List.copyOf(changed);
    }

    /** Of the text of a record, whose numbers have a fixed scale; the same on every machine. */
    private static long checksum(ReturnFigure figure) {
        var checksum = new CRC32C();
        checksum.update(figure.toString().getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
