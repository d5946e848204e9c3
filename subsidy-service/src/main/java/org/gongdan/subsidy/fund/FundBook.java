package org.gongdan.subsidy.fund;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.AppropriationLapsed;
import org.gongdan.subsidy.fund.FundEvent.CarryOverReceived;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.FundCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationReceived;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money of one fund. It changes in place, unlike other states: a busy fund has tens of thousands of reservations,
 * and copying them at every event would make its stream cost the square of its length. No field is final, because Jackson
 * passes over final fields when it reads a snapshot, and would leave the maps empty without a word.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class FundBook {

    static final String REDUCTION = "reduction/";
    static final String PAYMENT = "payment/";
    static final String RECOVERY = "recovery/";
    private Map<String, Money> appropriations = new LinkedHashMap<>();
    private Map<String, Allotment> allotments = new LinkedHashMap<>();
    /** Reductions, payments and recoveries by name, each of which counts once. */
    private Map<String, Movement> movements = new LinkedHashMap<>();

    /** Released after the end of the year, so that a repetition does not release what the successor keeps by that name. */
    private Set<String> releasedLate = new HashSet<>();

    private Money appropriated = Money.ZERO;
    private Money reserved = Money.ZERO;
    private Money committed = Money.ZERO;
    private Money paid = Money.ZERO;
    private Money recovered = Money.ZERO;
    private YearEnd yearEnd = YearEnd.NONE;

    /** One named change of a reservation. */
    record Movement(
            @JsonProperty("reservationId") String reservationId,
            @JsonProperty("amount") Money amount) {}

    Money available() {
        return appropriated
                .plus(yearEnd.balance())
                .plus(recovered)
                .minus(reserved)
                .minus(committed)
                .minus(paid);
    }

    YearEnd yearEnd() {
        return yearEnd;
    }

    /** The fund that keeps this by now, if it is another one: new reservations too are for the next year. */
    @Nullable
    FundId keptElsewhere(String reservationId) {
        var known = allotments.get(reservationId);
        return known == null || known.carriedOver() ? yearEnd.successor() : null;
    }

    boolean wasReleasedLate(String reservationId) {
        return releasedLate.contains(reservationId) && !allotments.containsKey(reservationId);
    }

    /** Everything that is reserved or committed, in the order in which it was reserved. */
    List<OpenAmount> open() {
        return allotments.entrySet().stream()
                .filter(entry -> entry.getValue().open().isPositive())
                .map(entry -> new OpenAmount(
                        entry.getKey(),
                        entry.getValue().granted(),
                        entry.getValue().open(),
                        !entry.getValue().stillReserved()))
                .toList();
    }

    Money reserved() {
        return reserved;
    }

    Money committed() {
        return committed;
    }

    @Nullable
    Money appropriation(String id) {
        return appropriations.get(id);
    }

    @Nullable
    Allotment allotment(String reservationId) {
        return allotments.get(reservationId);
    }

    /** @param kind {@link #REDUCTION}, {@link #PAYMENT} or {@link #RECOVERY} */
    @Nullable
    Movement movement(String kind, String id) {
        return movements.get(kind + id);
    }

    void enter(AppropriationAdded added) {
        appropriations.put(added.appropriationId(), added.amount());
        appropriated = appropriated.plus(added.amount());
        check();
    }

    void enter(AmountReserved event) {
        allotments.put(event.reservationId(), Allotment.reserved(event.amount()));
        reserved = reserved.plus(event.amount());
        check();
    }

    void enter(ReservationReleased event) {
        allotments.remove(event.reservationId());
        if (yearEnd.successor() != null) {
            releasedLate.add(event.reservationId());
        }
        reserved = reserved.minus(event.amount());
        check();
    }

    void enter(AmountCommitted event) {
        allotments.computeIfPresent(event.reservationId(), (_, allotment) -> allotment.commit());
        reserved = reserved.minus(event.amount());
        committed = committed.plus(event.amount());
        check();
    }

    void enter(CommitmentReduced event) {
        if (event.reductionId() != null) {
            movements.put(REDUCTION + event.reductionId(), new Movement(event.reservationId(), event.by()));
        }
        allotments.computeIfPresent(event.reservationId(), (_, allotment) -> {
            var smaller = allotment.reduce(event.by());
            return smaller.spent() ? null : smaller;
        });
        committed = committed.minus(event.by());
        check();
    }

    void enter(AmountPaid event) {
        movements.put(PAYMENT + event.paymentId(), new Movement(event.reservationId(), event.amount()));
        allotments.computeIfPresent(event.reservationId(), (_, allotment) -> allotment.pay(event.amount()));
        committed = committed.minus(event.amount());
        paid = paid.plus(event.amount());
        check();
    }

    void enter(AmountRecovered event) {
        movements.put(RECOVERY + event.recoveryId(), new Movement(event.reservationId(), event.amount()));
        allotments.computeIfPresent(event.reservationId(), (_, allotment) -> allotment.recover(event.amount()));
        recovered = recovered.plus(event.amount());
        check();
    }

    /** @param prepared null when it was discarded */
    void prepare(YearEnd.@Nullable Prepared prepared) {
        yearEnd = yearEnd.prepare(prepared);
    }

    void enter(FundCarriedOver event) {
        yearEnd = yearEnd.carryOver(event.carryOverId(), event.successor(), event.rest());
        check();
    }

    void enter(ReservationCarriedOver event) {
        var open = event.open();
        allotments.computeIfPresent(open.reservationId(), (_, allotment) -> allotment.carryOver());
        take(open.committed(), Money.ZERO.minus(open.amount()));
        yearEnd = yearEnd.carryOut(open.amount());
        check();
    }

    void enter(CarryOverReceived event) {
        yearEnd = yearEnd.receive(YearClosing.received(event.predecessor(), event.carryOverId()), event.rest());
        check();
    }

    void enter(ReservationReceived event) {
        var open = event.open();
        allotments.put(open.reservationId(), Allotment.received(open));
        yearEnd = yearEnd.receive(YearClosing.received(event.predecessor(), event.carryOverId()), open.amount());
        take(open.committed(), open.amount());
        check();
    }

    void enter(AppropriationLapsed event) {
        yearEnd = yearEnd.lapse(event.lapseId(), event.amount());
        check();
    }

    private void take(boolean asCommitment, Money amount) {
        committed = asCommitment ? committed.plus(amount) : committed;
        reserved = asCommitment ? reserved : reserved.plus(amount);
    }

    /** States are values, also to the test fixture, which compares what a command left with what its events say. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FundBook book
                && appropriations.equals(book.appropriations)
                && allotments.equals(book.allotments)
                && movements.equals(book.movements)
                && releasedLate.equals(book.releasedLate)
                && appropriated.equals(book.appropriated)
                && reserved.equals(book.reserved)
                && committed.equals(book.committed)
                && paid.equals(book.paid)
                && recovered.equals(book.recovered)
                && yearEnd.equals(book.yearEnd);
    }

    @Override
    public int hashCode() {
        return Objects.hash(appropriated, reserved, committed, paid, recovered);
    }

    /** The handlers refuse what would break this; here it is held even against a mistake of theirs. */
    private void check() {
        if (reserved.isNegative()
                || committed.isNegative()
                || paid.isNegative()
                || recovered.isMoreThan(paid)
                || available().isNegative()) {
            throw new IllegalStateException(
                    "over-committed: appropriated %s, reserved %s, committed %s, paid %s, recovered %s, year end %s"
                            .formatted(appropriated, reserved, committed, paid, recovered, yearEnd));
        }
    }
}
