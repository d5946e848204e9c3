package org.gongdan.subsidy.application.whatif;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.application.WhatIfs;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.Funds.Balance;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * How far each fund would reach, served in the order of submission. An award names its fund; any other share is taken to
 * be paid from the first open fund of its funder for the year of submission.
 */
final class Pools {

    private final Map<FundId, Pool> pools = new LinkedHashMap<>();

    Pools(List<Balance> funds) {
        funds.stream()
                .sorted(Comparator.comparingInt(Balance::year)
                        .thenComparing(Balance::funder)
                        .thenComparing(fund -> fund.fundId().value()))
                .forEach(fund -> pools.put(fund.fundId(), new Pool(fund)));
    }

    /** Outcomes arrive in the order of submission. */
    void add(Outcome outcome) {
        for (var funder : Party.values()) {
            if (funder.isFunder()) {
                var before = outcome.before().getOrDefault(funder, 0L);
                var after = outcome.after().getOrDefault(funder, 0L);
                if (before != 0 || after != 0) {
                    payer(funder, outcome)
                            .ifPresent(pool -> pool.add(outcome.submittedOn(), before, after, outcome.holding()));
                }
            }
        }
    }

    /** Funds that nothing is asked of are left out. */
    List<WhatIfs.Pool> result() {
        return pools.values().stream()
                .filter(pool -> pool.size > 0)
                .map(Pool::result)
                .toList();
    }

    private Optional<Pool> payer(Party funder, Outcome outcome) {
        var named = Optional.ofNullable(outcome.funds().get(funder)).map(pools::get);
        return named.isPresent()
                ? named
                : pools.values().stream()
                        .filter(pool -> pool.fund.funder() == funder
                                && pool.fund.year() == outcome.submittedOn().getYear()
                                && !pool.fund.closed())
                        .findFirst();
    }

    /** Three numbers per application: a hundred thousand of them are a few megabytes. */
    private static final class Pool {

        private final Balance fund;
        private long held;
        private long[] days = new long[64];
        private long[] before = new long[64];
        private long[] after = new long[64];
        private int size;

        Pool(Balance fund) {
            this.fund = fund;
        }

        void add(LocalDate day, long shareBefore, long shareAfter, boolean holding) {
            if (size == days.length) {
                days = Arrays.copyOf(days, 2 * size);
                before = Arrays.copyOf(before, 2 * size);
                after = Arrays.copyOf(after, 2 * size);
            }
            days[size] = day.toEpochDay();
            before[size] = shareBefore;
            after[size] = shareAfter;
            size++;
            held += holding ? shareBefore : 0;
        }

        WhatIfs.Pool result() {
            var room = fund.available().plus(Money.ofFen(held));
            return new WhatIfs.Pool(
                    fund.fundId(),
                    fund.funder(),
                    fund.year(),
                    new Bilingual(fund.nameZh(), fund.nameEn()),
                    room,
                    sum(before),
                    sum(after),
                    exhausted(before, room),
                    exhausted(after, room));
        }

        private Money sum(long[] shares) {
            return Money.ofFen(Arrays.stream(shares, 0, size).sum());
        }

        private @Nullable LocalDate exhausted(long[] shares, Money room) {
            var left = room.fen();
            for (int index = 0; index < size; index++) {
                left -= shares[index];
                if (left < 0) {
                    return LocalDate.ofEpochDay(days[index]);
                }
            }
            return null;
        }
    }
}
