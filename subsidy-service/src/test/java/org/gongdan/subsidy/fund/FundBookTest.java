package org.gongdan.subsidy.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.gongdan.subsidy.fund.FundExamples.FILLED;
import static org.gongdan.subsidy.fund.FundExamples.ID;
import static org.gongdan.subsidy.fund.FundExamples.NOW;
import static org.gongdan.subsidy.fund.FundExamples.OPENED;
import static org.gongdan.subsidy.fund.FundExamples.committed;
import static org.gongdan.subsidy.fund.FundExamples.paid;
import static org.gongdan.subsidy.fund.FundExamples.reserved;
import static org.gongdan.subsidy.fund.FundExamples.yuan;

import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.fund.FundEvent.AmountRecovered;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.AppropriationLapsed;
import org.gongdan.subsidy.fund.FundEvent.CarryOverReceived;
import org.gongdan.subsidy.fund.FundEvent.CommitmentReduced;
import org.gongdan.subsidy.fund.FundEvent.FundCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationCarriedOver;
import org.gongdan.subsidy.fund.FundEvent.ReservationReceived;
import org.gongdan.subsidy.fund.FundEvent.ReservationReleased;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The book refuses to believe events that cannot be, even were a handler to record them. */
class FundBookTest {

    private static final FundId OTHER = new FundId("fund-other");

    static Stream<FundEvent> impossible() {
        return Stream.of(
                new AppropriationAdded(ID, "less", yuan("-100.01"), "doc", NOW),
                reserved("r2", "100.01"),
                new ReservationReleased(ID, "r", yuan("0.01"), NOW),
                committed("r", "0.01"),
                new CommitmentReduced(ID, "r", "less", yuan("0.01"), NOW),
                paid("r", "p", "0.01"),
                new AmountRecovered(ID, "r", "back", yuan("0.01"), NOW),
                new FundCarriedOver(ID, "end", OTHER, yuan("100.01"), "somebody", NOW),
                new ReservationCarriedOver(ID, "end", OTHER, open("0.01", false), NOW),
                new ReservationCarriedOver(ID, "end", OTHER, open("0.01", true), NOW),
                new CarryOverReceived(ID, "end", OTHER, yuan("-100.01"), NOW),
                new ReservationReceived(ID, "end", OTHER, open("-0.01", true), NOW),
                new AppropriationLapsed(ID, "end", yuan("100.01"), "somebody", NOW));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void stopsAtWhatCannotBe(FundEvent event) {
        assertThatIllegalStateException()
                .isThrownBy(() -> after(OPENED, FILLED, event))
                .withMessageContaining("over-committed");
    }

    @Test
    void beginsWithTheOpening() {
        assertThatIllegalStateException().isThrownBy(() -> after(FILLED)).withMessageContaining("opening");
    }

    @Test
    void isEqualWhereItsEventsAre() {
        var one = after(OPENED, FILLED, reserved("r", "1.00")).known();
        var same = after(OPENED, FILLED, reserved("r", "1.00")).known();
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one.hashCode()).isNotEqualTo(after(OPENED, FILLED).known().hashCode());
        assertThat(one).isNotEqualTo("a book").isNotEqualTo(null);
        var others = List.<FundEvent>of(
                reserved("r", "1.01"),
                reserved("r2", "1.00"),
                new AppropriationAdded(ID, "b", yuan("0.01"), "doc", NOW),
                new AppropriationLapsed(ID, "end", yuan("1.00"), "somebody", NOW));
        assertThat(others)
                .allSatisfy(other ->
                        assertThat(after(OPENED, FILLED, other).known()).isNotEqualTo(one));
    }

    @Test
    void keepsWhatIsLeftOfAReducedCommitment() {
        var book = after(
                        OPENED,
                        FILLED,
                        reserved("r", "10.00"),
                        committed("r", "10.00"),
                        new CommitmentReduced(ID, "r", null, yuan("4.00"), NOW))
                .known();
        assertThat(book.open()).containsExactly(new OpenAmount("r", yuan("10.00"), yuan("6.00"), true));
    }

    @Test
    void hasNothingOpenOfWhatWasPaid() {
        var book = after(OPENED, FILLED, reserved("r", "10.00"), committed("r", "10.00"), paid("r", "p", "10.00"))
                .known();
        assertThat(book.open()).isEmpty();
    }

    private static OpenAmount open(String amount, boolean committed) {
        return new OpenAmount("r", yuan("10.00"), yuan(amount), committed);
    }

    private static FundState after(FundEvent... events) {
        FundState state = new FundState.Unknown();
        for (var event : events) {
            state = state.after(event);
        }
        return state;
    }
}
