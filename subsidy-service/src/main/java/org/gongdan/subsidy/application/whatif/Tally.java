package org.gongdan.subsidy.application.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.WhatIfs.Change;
import org.gongdan.subsidy.application.WhatIfs.ChangeKind;
import org.gongdan.subsidy.application.WhatIfs.Result;
import org.gongdan.subsidy.application.WhatIfs.Side;
import org.gongdan.subsidy.application.WhatIfs.TierMove;
import org.gongdan.subsidy.fund.Funds.Balance;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Adds up outcomes, one after the other; keeps of each application that changes what a list shows of it. */
final class Tally {

    private final Pools pools;
    private final Map<Party, Long> before = new EnumMap<>(Party.class);
    private final Map<Party, Long> after = new EnumMap<>(Party.class);
    private final Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
    private final Map<Move, Sums> moves = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long applications;
    private long liveInvestments;
    private long eligibleBefore;
    private long eligibleAfter;
    private long gained;
    private long lost;

    Tally(List<Balance> funds) {
        this.pools = new Pools(funds);
    }

    private record Move(String from, String to) implements Comparable<Move> {
        @Override
        public int compareTo(Move other) {
            var order = from.compareTo(other.from);
            return order == 0 ? to.compareTo(other.to) : order;
        }
    }

    private record Sums(long applications, long before, long after) {
        Sums plus(Change change) {
            return new Sums(
                    applications + 1,
                    before + change.before().fen(),
                    after + change.after().fen());
        }
    }

    void add(Outcome outcome) {
        var change = outcome.change();
        applications++;
        liveInvestments += change.status() == ApplicationStatus.ACCEPTED ? 1 : 0;
        eligibleBefore += change.tierBefore() == null ? 0 : 1;
        eligibleAfter += change.tierAfter() == null ? 0 : 1;
        outcome.before().forEach((party, fen) -> before.merge(party, fen, Long::sum));
        outcome.after().forEach((party, fen) -> after.merge(party, fen, Long::sum));
        pools.add(outcome);
        if (outcome.changesNothing()) {
            return;
        }
        for (var kind : ChangeKind.values()) {
            if (change.is(kind)) {
                counts.merge(kind, 1L, Long::sum);
            }
        }
        var difference = change.difference().fen();
        gained += Math.max(difference, 0);
        lost += Math.max(-difference, 0);
        if (!java.util.Objects.equals(change.tierBefore(), change.tierAfter())) {
            moves.merge(
                    new Move(text(change.tierBefore()), text(change.tierAfter())),
                    new Sums(0, 0, 0).plus(change),
                    (sums, _) -> sums.plus(change));
        }
        changes.add(change);
    }

    Result result(Map<String, Bilingual> tierNames) {
        return new Result(
                applications,
                liveInvestments,
                new Side(eligibleBefore, money(before)),
                new Side(eligibleAfter, money(after)),
                counts,
                Money.ofFen(gained),
                Money.ofFen(lost),
                moves.entrySet().stream()
                        .map(move -> new TierMove(
                                tier(move.getKey().from()),
                                tier(move.getKey().to()),
                                move.getValue().applications(),
                                Money.ofFen(move.getValue().before()),
                                Money.ofFen(move.getValue().after())))
                        .toList(),
                pools.result(),
                tierNames);
    }

    /** The greatest loss first, the greatest gain last. */
    List<Change> changes() {
        changes.sort(Comparator.comparing(Change::difference)
                .thenComparing(change -> change.applicationId().value()));
        return List.copyOf(changes);
    }

    private static Map<Party, Money> money(Map<Party, Long> fen) {
        var money = new EnumMap<Party, Money>(Party.class);
        fen.forEach((party, amount) -> money.put(party, Money.ofFen(amount)));
        return money;
    }

    private static String text(@Nullable String tier) {
        return tier == null ? "" : tier;
    }

    private static @Nullable String tier(String text) {
        return text.isEmpty() ? null : text;
    }
}
