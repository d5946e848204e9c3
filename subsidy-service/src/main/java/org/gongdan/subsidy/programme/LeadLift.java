package org.gongdan.subsidy.programme;

import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Finds at which members the lead company bears how much more, so that it reaches its minimum over the whole. */
final class LeadLift {

    private final List<MemberCase> cases;
    private final List<MemberCase.Attempt> base;
    private final List<Long> rooms;
    private final List<Long> lifts;
    private long missing;

    private LeadLift(List<MemberCase> cases, List<MemberCase.Attempt> base, long missing) {
        this.cases = cases;
        this.base = base;
        this.missing = missing;
        this.rooms = new ArrayList<>();
        this.lifts = new ArrayList<>(cases.stream().map(_ -> 0L).toList());
        for (int index = 0; index < cases.size(); index++) {
            rooms.add(roomAt(cases.get(index), base.get(index)));
        }
    }

    /** @return one lift per member in fen; together less than what is missing when limits allow no more */
    static List<Long> of(List<MemberCase> cases, List<MemberCase.Attempt> base, Money missing) {
        var lift = new LeadLift(cases, base, missing.fen());
        var gaps = base.stream().map(each -> each.gap().fen()).toList();
        lift.take(gaps, gaps);
        var enterprises = base.stream().map(LeadLift::enterprise).toList();
        lift.take(enterprises, lift.aboveMinimum(enterprises));
        lift.take(lift.othersShares(), lift.rooms);
        return List.copyOf(lift.lifts);
    }

    /** In proportion to the weights; at no member more than this, and than its own room. */
    private void take(List<Long> weights, List<Long> most) {
        var open = new ArrayList<Long>();
        for (int index = 0; index < lifts.size(); index++) {
            open.add(Math.max(0, Math.min(most.get(index), rooms.get(index) - lifts.get(index))));
        }
        var taken = Apportionment.atMost(missing, weights, open);
        for (int index = 0; index < lifts.size(); index++) {
            lifts.set(index, lifts.get(index) + taken.get(index));
            missing -= taken.get(index);
        }
    }

    private List<Long> aboveMinimum(List<Long> enterprises) {
        var above = new ArrayList<Long>();
        for (int index = 0; index < cases.size(); index++) {
            var least = cases.get(index).leastOfEnterprise().fen();
            above.add(Math.max(0, enterprises.get(index) - least));
        }
        return above;
    }

    private List<Long> othersShares() {
        return base.stream()
                .map(each -> each.split() == null
                        ? 0L
                        : each.split().basis().eligibleCost().minus(each.lead()).fen())
                .toList();
    }

    private static long enterprise(MemberCase.Attempt attempt) {
        return attempt.split() == null
                ? 0
                : attempt.split().shareOf(Party.ENTERPRISE).fen();
    }

    /**
     * The most that the lead can bear more at this member by every limit there is: found by trying, because what the
     * others must bear depends on all the rules of the tier.
     */
    private static long roomAt(MemberCase member, MemberCase.Attempt base) {
        if (!base.isPossible() || !member.hasLead()) {
            return 0;
        }
        long low = 0;
        long high = member.eligibleCost().minus(base.lead()).fen();
        while (low < high) {
            var middle = low + (high - low + 1) / 2;
            if (isPossible(member, base, base.lead().plus(Money.ofFen(middle)))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static boolean isPossible(MemberCase member, MemberCase.Attempt base, Money floor) {
        var tried = member.solve(floor);
        return tried.isPossible()
                && !floor.isMoreThan(tried.lead())
                && !tried.gap().isMoreThan(base.gap());
    }
}
