package org.gongdan.subsidy.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongdan.subsidy.fund.FundExamples.FINANCE;
import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.NOW;
import static org.gongdan.subsidy.fund.FundExamples.OTHER_FINANCE;
import static org.gongdan.subsidy.fund.FundExamples.yuan;

import java.util.List;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.CarryOverFund;
import org.gongdan.subsidy.fund.FundCommand.CloseFund;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.LapseFund;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.PayAmount;
import org.gongdan.subsidy.fund.FundCommand.PrepareCarryOver;
import org.gongdan.subsidy.fund.FundCommand.PrepareLapse;
import org.gongdan.subsidy.fund.FundCommand.RecoverAmount;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.CarryOverPrepared;
import org.gongdan.subsidy.fund.FundEvent.CarryOverReceived;
import org.gongdan.subsidy.fund.FundEvent.FundCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationReceived;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 100.00 of which 30.00 are reserved, 40.00 committed and 25.00 of those paid; 30.00 are left. */
class CarryOverFundTest {

    private static final FundId NEXT = new FundId("fund-next");
    private static final OpenAmount RESERVED = new OpenAmount("r", yuan("30.00"), yuan("30.00"), false);
    private static final OpenAmount COMMITTED = new OpenAmount("c", yuan("40.00"), yuan("15.00"), true);
    private static final CarryOverFund CARRY_OVER = new CarryOverFund(ID, "end");

    private final FundStore funds = new FundStore();

    @BeforeEach
    void anEndingYear() {
        open(ID, Party.GOVERNMENT, 2026, "AI");
        open(NEXT, Party.GOVERNMENT, 2027, "AI");
        funds.send(new AddAppropriation(ID, "a", yuan("100.00"), "doc"));
        funds.send(new ReserveAmount(ID, "r", yuan("30.00")));
        funds.send(new ReserveAmount(ID, "c", yuan("40.00")));
        funds.send(new CommitAmount(ID, "c"));
        funds.send(new PayAmount(ID, "c", "p", yuan("25.00")));
    }

    @AfterEach
    void close() {
        funds.close();
    }

    @Test
    void movesWhatTwoPeopleAgreedOnAndTellsBothFunds() {
        carryOver("c", "r");
        assertThat(funds.eventsOf(ID).subList(6, 10))
                .containsExactly(
                        new CarryOverPrepared(
                                ID, "end", NEXT, yuan("30.00"), List.of(RESERVED, COMMITTED), FINANCE.id(), NOW),
                        new FundCarriedOver(ID, "end", NEXT, yuan("30.00"), OTHER_FINANCE.id(), NOW),
                        new ReservationCarriedOver(ID, "end", NEXT, RESERVED, NOW),
                        new ReservationCarriedOver(ID, "end", NEXT, COMMITTED, NOW));
        assertThat(funds.eventsOf(NEXT).subList(1, 4))
                .containsExactly(
                        new CarryOverReceived(NEXT, "end", ID, yuan("30.00"), NOW),
                        new ReservationReceived(NEXT, "end", ID, RESERVED, NOW),
                        new ReservationReceived(NEXT, "end", ID, COMMITTED, NOW));
        assertBook(ID, "0.00", "0.00", "0.00");
        assertBook(NEXT, "30.00", "30.00", "15.00");
    }

    @Test
    void leavesWhatWasNotChosen() {
        carryOver("c");
        assertBook(ID, "0.00", "30.00", "0.00");
        assertBook(NEXT, "30.00", "0.00", "15.00");
        funds.send(new CommitAmount(ID, "r"));
        assertBook(ID, "0.00", "0.00", "30.00");
        refuses(new CloseFund(ID), FundRefusal.FUND_HAS_OPEN_AMOUNTS);
    }

    @Test
    void happensOnce() {
        carryOver("r");
        var before = funds.events();
        funds.send(CARRY_OVER, OTHER_FINANCE);
        funds.send(new PrepareCarryOver(ID, "end", NEXT, List.of()));
        assertThat(funds.events()).isEqualTo(before);
    }

    @Test
    void preparedTwiceIsPreparedOnce() {
        funds.send(new PrepareCarryOver(ID, "end", NEXT, List.of("r", "c")));
        var before = funds.events();
        funds.send(new PrepareCarryOver(ID, "end", NEXT, List.of("c", "r")), OTHER_FINANCE);
        assertThat(funds.events()).isEqualTo(before);
    }

    @Test
    void takesTheLastPreparation() {
        funds.send(new PrepareCarryOver(ID, "end", NEXT, List.of("r", "c")));
        funds.send(new PrepareCarryOver(ID, "end", NEXT, List.of("r")));
        funds.send(CARRY_OVER, OTHER_FINANCE);
        assertBook(NEXT, "30.00", "30.00", "0.00");
        funds.send(new PrepareCarryOver(ID, "later", NEXT, List.of("c")));
        funds.send(new CarryOverFund(ID, "later"), OTHER_FINANCE);
        assertBook(NEXT, "30.00", "30.00", "15.00");
        assertBook(ID, "0.00", "0.00", "0.00");
    }

    @Test
    void refusesOneWhoDoesBoth() {
        funds.send(new PrepareCarryOver(ID, "end", NEXT, List.of()));
        refuses(CARRY_OVER, FundRefusal.YEAR_END_CONFIRMED_BY_PREPARER);
    }

    @Test
    void refusesOtherAmountsThanWerePrepared() {
        funds.send(new PrepareCarryOver(ID, "end", NEXT, List.of("r", "c")));
        funds.send(new ReserveAmount(ID, "more", yuan("0.01")));
        refusesOther(CARRY_OVER, FundRefusal.YEAR_END_AMOUNTS_CHANGED);
        funds.send(new ReleaseReservation(ID, "more"));
        funds.send(new PayAmount(ID, "c", "p2", yuan("0.01")));
        refusesOther(CARRY_OVER, FundRefusal.YEAR_END_AMOUNTS_CHANGED);
    }

    @Test
    void refusesWhatNobodyPrepared() {
        refusesOther(CARRY_OVER, FundRefusal.YEAR_END_NOT_PREPARED);
        funds.send(new PrepareCarryOver(ID, "another", NEXT, List.of()));
        refusesOther(CARRY_OVER, FundRefusal.YEAR_END_NOT_PREPARED);
        refusesOther(new LapseFund(ID, "another"), FundRefusal.YEAR_END_NOT_PREPARED);
        funds.send(new PrepareLapse(ID, "end"));
        refusesOther(CARRY_OVER, FundRefusal.YEAR_END_NOT_PREPARED);
    }

    @Test
    void refusesASuccessorThatIsNone() {
        var other = new FundId("fund-other");
        refuses(new PrepareCarryOver(ID, "end", other, List.of()), FundRefusal.SUCCESSOR_UNKNOWN);
        open(new FundId("fund-a"), Party.ASSOCIATION, 2027, "AI");
        open(new FundId("fund-b"), Party.GOVERNMENT, 2028, "AI");
        open(new FundId("fund-c"), Party.GOVERNMENT, 2026, "AI");
        open(new FundId("fund-d"), Party.GOVERNMENT, 2027, "digital");
        for (var unsuitable : List.of("fund-a", "fund-b", "fund-c", "fund-d")) {
            refuses(
                    new PrepareCarryOver(ID, "end", new FundId(unsuitable), List.of()),
                    FundRefusal.SUCCESSOR_UNSUITABLE);
        }
        open(other, Party.GOVERNMENT, 2027, "AI");
        funds.send(new CloseFund(other));
        refuses(new PrepareCarryOver(ID, "end", other, List.of()), FundRefusal.FUND_CLOSED);
    }

    @Test
    void refusesToReceiveFromAFundOfAnotherKind() {
        var stranger = new FundCommand.Predecessor(ID, Party.ASSOCIATION, 2026, "AI");
        refuses(
                new FundCommand.ReceiveCarryOver(NEXT, stranger, "end", yuan("1.00"), List.of()),
                FundRefusal.SUCCESSOR_UNSUITABLE);
    }

    @Test
    void receivesOnce() {
        var predecessor = new FundCommand.Predecessor(ID, Party.GOVERNMENT, 2026, "AI");
        var receive = new FundCommand.ReceiveCarryOver(NEXT, predecessor, "end", yuan("1.00"), List.of());
        funds.send(receive);
        var before = funds.events();
        funds.send(receive);
        assertThat(funds.events()).isEqualTo(before);
    }

    @Test
    void refusesASecondSuccessor() {
        carryOver("r");
        var other = new FundId("fund-other");
        open(other, Party.GOVERNMENT, 2027, "AI");
        refuses(new PrepareCarryOver(ID, "more", other, List.of("c")), FundRefusal.SUCCESSOR_IS_ANOTHER);
    }

    @Test
    void refusesAReservationThatIsNotOpen() {
        refuses(
                new PrepareCarryOver(ID, "end", NEXT, List.of("r", "unknown")),
                FundRefusal.NOTHING_OPEN_OF_RESERVATION);
    }

    @Test
    void refusesToCarryNothing() {
        carryOver("r", "c");
        refuses(new PrepareCarryOver(ID, "more", NEXT, List.of()), FundRefusal.NOTHING_TO_CARRY_OVER);
    }

    @Test
    void changesNothingWhenTheSuccessorRefuses() {
        funds.send(new PrepareCarryOver(ID, "end", NEXT, List.of("r")));
        funds.send(new AddAppropriation(NEXT, "a", yuan("1.00"), "doc"));
        funds.send(new ReserveAmount(NEXT, "r", yuan("1.00")));
        var before = funds.events();
        refusesOther(CARRY_OVER, FundRefusal.RESERVATION_DIFFERS);
        assertThat(funds.events()).isEqualTo(before);
        assertBook(ID, "30.00", "30.00", "15.00");
    }

    @Test
    void answersForWhatTheSuccessorKeepsEvenWhenClosed() {
        carryOver("r", "c");
        funds.send(new CloseFund(ID));
        funds.send(new ReserveAmount(ID, "r", yuan("30.00")));
        funds.send(new ReserveAmount(ID, "c", yuan("40.00")));
        funds.send(new CommitAmount(ID, "r"));
        assertBook(NEXT, "30.00", "0.00", "45.00");
        funds.send(new ReduceCommitment(ID, "r", "less", yuan("1.00")));
        funds.send(new ReduceCommitment(ID, "r", "less", yuan("1.00")));
        funds.send(new PayAmount(ID, "c", "p", yuan("25.00")));
        funds.send(new PayAmount(ID, "c", "p2", yuan("15.00")));
        funds.send(new PayAmount(ID, "c", "p2", yuan("15.00")));
        assertBook(NEXT, "31.00", "0.00", "29.00");
        funds.send(new ReserveAmount(ID, "new", yuan("31.00")));
        assertBook(NEXT, "0.00", "31.00", "29.00");
        funds.send(new ReleaseReservation(ID, "new"));
        assertBook(NEXT, "31.00", "0.00", "29.00");
        refuses(new ReserveAmount(ID, "new", yuan("31.01")), FundRefusal.INSUFFICIENT_ROOM);
    }

    @Test
    void recoversFromEachFundWhatItPaid() {
        carryOver("c");
        funds.send(new PayAmount(ID, "c", "p2", yuan("15.00")));
        var recover = new RecoverAmount(ID, "c", "back", yuan("35.00"));
        funds.send(recover);
        var once = funds.events();
        assertThat(once.subList(once.size() - 2, once.size()))
                .containsExactly(
                        new AmountRecovered(ID, "c", "back", yuan("25.00"), NOW),
                        new AmountRecovered(NEXT, "c", "back", yuan("10.00"), NOW));
        funds.send(recover);
        assertThat(funds.events()).isEqualTo(once);
        funds.send(new RecoverAmount(ID, "c", "last", yuan("5.00")));
        refuses(new RecoverAmount(ID, "c", "more", yuan("0.01")), FundRefusal.RECOVERY_ABOVE_PAID);
        refuses(new RecoverAmount(ID, "c", "back", yuan("36.00")), FundRefusal.RECOVERY_DIFFERS);
        refuses(new RecoverAmount(ID, "c", "back", yuan("20.00")), FundRefusal.RECOVERY_DIFFERS);
        refuses(new RecoverAmount(ID, "r", "back", yuan("36.00")), FundRefusal.RECOVERY_DIFFERS);
    }

    @Test
    void goesOnThroughSeveralYears() {
        carryOver("r", "c");
        var afterNext = new FundId("fund-after-next");
        open(afterNext, Party.GOVERNMENT, 2028, "AI");
        funds.send(new PrepareCarryOver(NEXT, "end", afterNext, List.of("r", "c")));
        funds.send(new CarryOverFund(NEXT, "end"), OTHER_FINANCE);
        funds.send(new PayAmount(ID, "c", "p2", yuan("15.00")));
        assertThat(funds.bookOf(afterNext).movement(FundBook.PAYMENT, "p2"))
                .isEqualTo(new FundBook.Movement("c", yuan("15.00")));
        assertBook(afterNext, "30.00", "30.00", "0.00");
    }

    private void carryOver(String... reservations) {
        funds.send(new PrepareCarryOver(ID, "end", NEXT, List.of(reservations)));
        funds.send(CARRY_OVER, OTHER_FINANCE);
    }

    private void open(FundId fund, Party funder, int year, String purpose) {
        funds.send(new OpenFund(fund, funder, year, "资金", "Fund", purpose));
    }

    private void assertBook(FundId fund, String available, String reserved, String committed) {
        var book = funds.bookOf(fund);
        assertThat(List.of(book.available(), book.reserved(), book.committed()))
                .isEqualTo(List.of(Money.ofYuan(available), Money.ofYuan(reserved), Money.ofYuan(committed)));
    }

    private void refuses(FundCommand command, Refusal refusal) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> funds.send(command))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private void refusesOther(FundCommand command, Refusal refusal) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> funds.send(command, OTHER_FINANCE))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
