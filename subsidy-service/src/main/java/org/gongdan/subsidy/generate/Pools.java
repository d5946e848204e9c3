package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.fund.FundEvent;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** The funds: one of each funder, year and district, which is appropriated more before it would run dry. */
final class Pools {

    private static final Money FIRST = Money.ofYuan("20000000.00");
    private static final Money MORE = Money.ofYuan("50000000.00");
    private static final int INVESTMENTS_A_DISTRICT = 2_000;
    private static final int MOST_DISTRICTS = 60;

    private final String name;
    private final int districts;
    private final Tape tape;
    private final Office office;
    private final Map<FundId, Pool> pools = new HashMap<>();

    Pools(long seed, int investments, Tape tape, Office office) {
        this.name = "fund-generated-" + seed;
        this.districts = Math.clamp(investments / INVESTMENTS_A_DISTRICT, 1, MOST_DISTRICTS);
        this.tape = tape;
        this.office = office;
    }

    private static final class Pool {
        private final Stream stream;
        private Money available = Money.ZERO;
        private int appropriations;

        private Pool(FundId id) {
            this.stream = new Stream("Fund", id.value());
        }
    }

    /** Every fund of these years, with its first appropriation, on the first working day of the year. */
    void open(int year, Instant now) {
        var finance = office.finance().getFirst();
        for (var funder : List.of(Party.GOVERNMENT, Party.ASSOCIATION)) {
            for (var district = 0; district < districts; district++) {
                var id = id(funder, year, district);
                var pool = new Pool(id);
                pools.put(id, pool);
                var zh = (funder == Party.GOVERNMENT ? "财政专项资金" : "协会共担资金") + " " + year + "-" + (district + 1);
                var en = (funder == Party.GOVERNMENT ? "Government AI fund " : "Association fund ") + year + "-"
                        + (district + 1);
                tape.by(finance, now).record(pool.stream, new FundOpened(id, funder, year, zh, en, "AI", now));
                appropriate(id, pool, FIRST, now);
            }
        }
    }

    /** The funds that pay for an award proposed on this day. */
    Map<Party, FundId> payers(Award unpaid, LocalDate day, int number) {
        var payers = new EnumMap<Party, FundId>(Party.class);
        for (var line : unpaid.split().shares()) {
            if (line.party().isFunder() && line.amount().isPositive()) {
                payers.put(line.party(), id(line.party(), day.getYear(), number % districts));
            }
        }
        return payers;
    }

    void reserve(Award award, String application, Instant now, Actor actor) {
        award.funds().forEach((party, fund) -> {
            var pool = pool(fund);
            var share = award.shareOf(party);
            while (share.isMoreThan(pool.available)) {
                appropriate(fund, pool, MORE, now);
            }
            pool.available = pool.available.minus(share);
            tape.by(actor, now).record(pool.stream, new AmountReserved(fund, application, share, now));
        });
    }

    void release(Award award, String application, Instant now, Actor actor) {
        award.funds().forEach((party, fund) -> {
            var pool = pool(fund);
            pool.available = pool.available.plus(award.shareOf(party));
            tape.by(actor, now)
                    .record(pool.stream, new ReservationReleased(fund, application, award.shareOf(party), now));
        });
    }

    void commit(Award award, String application, Instant now, Actor actor) {
        award.funds()
                .forEach((party, fund) ->
                        record(fund, new AmountCommitted(fund, application, award.shareOf(party), now), now, actor));
    }

    void pay(FundId fund, String application, String payment, Money amount, Instant now, Actor actor) {
        record(fund, new AmountPaid(fund, application, payment, amount, now), now, actor);
    }

    /** @return names the reduction to those who count awards */
    String reduce(FundId fund, String application, Money by, Instant now, Actor actor) {
        var pool = pool(fund);
        pool.available = pool.available.plus(by);
        var place = fund + "/" + pool.stream.next();
        record(fund, new CommitmentReduced(fund, application, "abandoned-" + application, by, now), now, actor);
        return place;
    }

    private void record(FundId fund, FundEvent event, Instant now, Actor actor) {
        tape.by(actor, now).record(pool(fund).stream, event);
    }

    private void appropriate(FundId id, Pool pool, Money amount, Instant now) {
        pool.appropriations++;
        pool.available = pool.available.plus(amount);
        tape.by(office.finance().getFirst(), now)
                .record(
                        pool.stream,
                        new AppropriationAdded(
                                id,
                                "appropriation-" + pool.appropriations,
                                amount,
                                "预算下达第" + pool.appropriations + "批",
                                now));
    }

    private Pool pool(FundId id) {
        var pool = pools.get(id);
        if (pool == null) {
            throw new IllegalStateException("not opened: " + id);
        }
        return pool;
    }

    private FundId id(Party funder, int year, int district) {
        return new FundId(name + "-" + funder.name().toLowerCase(java.util.Locale.ROOT) + "-" + year + "-" + district);
    }
}
