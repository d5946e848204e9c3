package org.gongdan.subsidy.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.AppropriationLapsed;
import org.gongdan.subsidy.fund.FundEvent.CarryOverPrepared;
import org.gongdan.subsidy.fund.FundEvent.CarryOverReceived;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.FundCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.FundClosed;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.fund.FundEvent.LapsePrepared;
import org.gongdan.subsidy.fund.FundEvent.ReservationCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationReceived;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.fund.FundEvent.YearEndDiscarded;
import org.gongdan.subsidy.shared.Money;

/** What a clerk with a pencil would write down: sums of plain numbers, in whole and for each purpose. */
final class NaiveLedger {

    private long appropriated;
    private long carriedIn;
    private long carriedOut;
    private long lapsed;
    private long recovered;
    private long paid;
    private final Map<String, Long> reserved = new TreeMap<>();
    private final Map<String, Long> committed = new TreeMap<>();
    private final Map<String, Long> outstanding = new TreeMap<>();

    static NaiveLedger overAll() {
        return new NaiveLedger();
    }

    void enter(FundEvent event) {
        switch (event) {
            case FundOpened _, FundClosed _, CarryOverPrepared _, LapsePrepared _, YearEndDiscarded _ -> {}
            case AppropriationAdded added -> appropriated += added.amount().fen();
            case AmountReserved each -> add(reserved, each.reservationId(), each.amount(), 1);
            case ReservationReleased each -> add(reserved, each.reservationId(), each.amount(), -1);
            case AmountCommitted each -> {
                add(reserved, each.reservationId(), each.amount(), -1);
                add(committed, each.reservationId(), each.amount(), 1);
            }
            case CommitmentReduced each -> add(committed, each.reservationId(), each.by(), -1);
            case AmountPaid each -> {
                add(committed, each.reservationId(), each.amount(), -1);
                add(outstanding, each.reservationId(), each.amount(), 1);
                paid += each.amount().fen();
            }
            case AmountRecovered each -> {
                add(outstanding, each.reservationId(), each.amount(), -1);
                recovered += each.amount().fen();
            }
            case FundCarriedOver each -> carriedOut += each.rest().fen();
            case CarryOverReceived each -> carriedIn += each.rest().fen();
            case ReservationCarriedOver each -> {
                add(kept(each.open()), each.open().reservationId(), each.open().amount(), -1);
                carriedOut += each.open().amount().fen();
            }
            case ReservationReceived each -> {
                add(kept(each.open()), each.open().reservationId(), each.open().amount(), 1);
                carriedIn += each.open().amount().fen();
            }
            case AppropriationLapsed each -> lapsed += each.amount().fen();
        }
    }

    void assertSound(String when) {
        assertThat(reserved.values()).as("reserved %s", when).allMatch(fen -> fen >= 0);
        assertThat(committed.values()).as("committed %s", when).allMatch(fen -> fen >= 0);
        assertThat(outstanding.values()).as("paid and not recovered %s", when).allMatch(fen -> fen >= 0);
        assertThat(available()).as("available %s", when).isNotNegative();
        assertThat(sum(reserved) + sum(committed) + paid - recovered)
                .as("reserved + committed + paid - recovered %s", when)
                .isLessThanOrEqualTo(appropriated + carriedIn - carriedOut - lapsed);
    }

    void assertAgrees(FundBook book) {
        assertThat(book.available()).isEqualTo(Money.ofFen(available()));
        assertThat(book.reserved()).isEqualTo(Money.ofFen(sum(reserved)));
        assertThat(book.committed()).isEqualTo(Money.ofFen(sum(committed)));
    }

    void add(NaiveLedger other) {
        appropriated += other.appropriated;
        carriedIn += other.carriedIn;
        carriedOut += other.carriedOut;
        lapsed += other.lapsed;
        recovered += other.recovered;
        paid += other.paid;
        other.reserved.forEach((purpose, fen) -> add(reserved, purpose, Money.ofFen(fen), 1));
        other.committed.forEach((purpose, fen) -> add(committed, purpose, Money.ofFen(fen), 1));
    }

    void assertNothingCreatedOrLost(String when) {
        assertThat(carriedIn).as("carried between funds, %s", when).isEqualTo(carriedOut);
        assertThat(available() + sum(reserved) + sum(committed) + paid - recovered + lapsed)
                .as("all money, %s", when)
                .isEqualTo(appropriated);
    }

    private long available() {
        return appropriated + carriedIn - carriedOut - lapsed + recovered - paid - sum(reserved) - sum(committed);
    }

    private Map<String, Long> kept(OpenAmount open) {
        return open.committed() ? committed : reserved;
    }

    private static void add(Map<String, Long> amounts, String purpose, Money amount, int sign) {
        amounts.merge(purpose, sign * amount.fen(), Long::sum);
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
