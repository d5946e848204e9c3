package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.ShareRule.Base;
import org.gongdan.subsidy.programme.ShareRule.Slab;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Costs of a few fen, for which every way to divide them is tried: among the ways that keep all rules, the solver gives
 * the earliest party as much as possible, then the next, and the residual bearer the rest.
 */
class SmallSplitsTest {

    private static final Bilingual NAME = new Bilingual("小", "small");
    private static final Party[] PARTIES = {Party.GOVERNMENT, Party.ASSOCIATION, Party.LEAD};

    private final Random random = new Random(20_260_301);

    @Test
    void findsTheFirstOfAllWaysThatKeepTheRules() {
        var compared = 0;
        for (int round = 0; round < 1_000; round++) {
            var cost = 10 * (1 + random.nextInt(2));
            var request = request(cost);
            var split = ShareSolver.solve(request);
            var best = best(request, cost);
            if (split instanceof Split.Infeasible || !minimaHold(request, split)) {
                continue; // nothing to compare: a minimum that nobody can reach is nobody's choice
            }
            compared++;
            assertThat(split.shares().stream()
                            .mapToLong(line -> line.amount().fen())
                            .toArray())
                    .as(() -> request + " gave " + split)
                    .isEqualTo(best);
        }
        assertThat(compared).isGreaterThan(500);
    }

    private long @Nullable [] best(SplitRequest request, int cost) {
        long[] best = null;
        for (int government = 0; government <= cost; government++) {
            for (int association = 0; association <= cost - government; association++) {
                for (int lead = 0; lead <= cost - government - association; lead++) {
                    var funded = new long[] {government, association, lead, 0};
                    var way = withRest(request, funded, cost);
                    if (keeps(request, way, cost) && (best == null || Arrays.compare(way, best) > 0)) {
                        best = way;
                    }
                }
            }
        }
        return best;
    }

    /** The residual bearer takes all that is left to it. */
    private static long[] withRest(SplitRequest request, long[] funded, int cost) {
        var way = funded.clone();
        var share = request.rules().tiers().getFirst().shareOf(Party.ENTERPRISE);
        way[3] = cost - way[0] - way[1] - way[2];
        if (share.isPresent() && share.get().maxAmount() != null) {
            way[3] = Math.min(way[3], share.get().maxAmount().fen());
        }
        for (var offer : request.offers()) {
            way[3] = offer.party() == Party.ENTERPRISE
                    ? Math.min(way[3], offer.amount().fen())
                    : way[3];
        }
        for (var room : request.rooms()) {
            if (room.parties().contains(Party.ENTERPRISE)) {
                way[3] = Math.max(0, Math.min(way[3], room.left().fen() - inRoom(room, way)));
            }
        }
        return way;
    }

    private static boolean keeps(SplitRequest request, long[] way, int cost) {
        var tier = request.rules().tiers().getFirst();
        for (int index = 0; index < 3; index++) {
            var party = PARTIES[index];
            var share = tier.shareOf(party);
            var most = share.isEmpty() ? 0 : most(share.get(), way[0], cost);
            for (var offer : request.offers()) {
                most = offer.party() == party ? Math.min(most, offer.amount().fen()) : most;
            }
            if (way[index] > most || way[index] < least(tier, party)) {
                return false;
            }
        }
        var subsidyKept = tier.maxSubsidy() == null
                || way[0] + way[1] <= tier.maxSubsidy().fen();
        // the minimum of the residual bearer is kept free, whether or not it can bear it
        var restKept = cost - way[0] - way[1] - way[2] >= least(tier, Party.ENTERPRISE);
        return subsidyKept
                && restKept
                && request.rooms().stream().allMatch(room -> {
                    var enterprise = room.parties().contains(Party.ENTERPRISE) ? way[3] : 0;
                    return inRoom(room, way) + enterprise <= room.left().fen();
                });
    }

    private static long inRoom(Room room, long[] way) {
        var taken = 0L;
        for (int index = 0; index < 3; index++) {
            taken += room.parties().contains(PARTIES[index]) ? way[index] : 0;
        }
        return taken;
    }

    /** What it may bear in the end: its rule, never less than its minimum, never more than its maximum. */
    private static long most(ShareRule share, long government, int cost) {
        var base = share.rateOn() == Base.SUBSIDY ? government : cost;
        var granted = Long.MAX_VALUE;
        if (share.rate() != null) {
            granted = base * share.rate().percent().intValueExact() / 100;
        } else if (share.slabs() != null) {
            granted = 0;
            var from = 0L;
            for (var slab : share.slabs()) {
                var to = slab.upTo() == null ? base : Math.min(base, slab.upTo().fen());
                granted += Math.max(0, to - from) * slab.rate().percent().intValueExact() / 100;
                from = Math.max(from, to);
            }
        }
        var least = share.minAmount() == null ? 0 : share.minAmount().fen();
        var most =
                share.maxAmount() == null ? Long.MAX_VALUE : share.maxAmount().fen();
        return Math.min(Math.max(granted, least), most);
    }

    private static long least(Tier tier, Party party) {
        return tier.shareOf(party).map(ShareRule::minAmount).map(Money::fen).orElse(0L);
    }

    private static boolean minimaHold(SplitRequest request, Split split) {
        var tier = request.rules().tiers().getFirst();
        return split.shares().stream().allMatch(line -> line.amount().fen() >= least(tier, line.party()));
    }

    private SplitRequest request(int cost) {
        var shares = new ArrayList<ShareRule>();
        for (var party : PARTIES) {
            shares.add(share(party, cost));
        }
        shares.add(new ShareRule(
                Party.ENTERPRISE, null, null, null, sometimes(cost / 4), null, sometimes(cost), null, null, null));
        var tier = new Tier("only", NAME, new TreeMap<>(), shares, null, null, sometimes(cost));
        return new SplitRequest(
                RandomCase.rules(Party.ENTERPRISE, tier),
                Facts.none(),
                List.of(new CostLine("whole", Money.ofFen(cost))),
                offers(cost),
                rooms(cost),
                CaseDates.UNKNOWN);
    }

    private ShareRule share(Party party, int cost) {
        var onSubsidy = party != Party.GOVERNMENT && random.nextInt(3) == 0;
        var slabs = random.nextInt(3) == 0
                ? List.of(
                        new Slab(Money.ofFen(1 + random.nextInt(cost)), whole(onSubsidy)),
                        new Slab(null, whole(onSubsidy)))
                : null;
        return new ShareRule(
                party,
                slabs == null ? whole(onSubsidy) : null,
                null,
                null,
                sometimes(cost / 5),
                null,
                sometimes(cost),
                onSubsidy ? Base.SUBSIDY : null,
                slabs == null || onSubsidy ? slabs : inTens(slabs),
                null);
    }

    /** A rate that leaves no part of a fen. */
    private Rate whole(boolean onSubsidy) {
        return new Rate(BigDecimal.valueOf(onSubsidy ? 100L * random.nextInt(2) : 10L * random.nextInt(7)), 1);
    }

    private static List<Slab> inTens(List<Slab> slabs) {
        return List.of(new Slab(Money.ofFen(10), slabs.getFirst().rate()), slabs.getLast());
    }

    private List<Offer> offers(int cost) {
        return random.nextInt(3) == 0
                ? List.of(new Offer(
                        random.nextBoolean() ? Party.LEAD : Party.ENTERPRISE, null, Money.ofFen(random.nextInt(cost))))
                : List.of();
    }

    private List<Room> rooms(int cost) {
        var rooms = new ArrayList<Room>();
        while (random.nextInt(2) == 0) {
            var parties = EnumSet.of(PARTIES[random.nextInt(3)], PARTIES[random.nextInt(3)]);
            if (random.nextInt(4) == 0) {
                parties.add(Party.ENTERPRISE);
            }
            rooms.add(new Room(NAME, parties, Money.ofFen(random.nextInt(cost))));
        }
        return rooms;
    }

    private @Nullable Money sometimes(int most) {
        return random.nextInt(3) == 0 ? Money.ofFen(random.nextInt(most + 1)) : null;
    }
}
