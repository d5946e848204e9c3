package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.FOREIGN;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.SIGNATORY;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;
import static org.gongdan.subsidy.investment.InvestmentExamples.taken;
import static org.gongdan.subsidy.investment.InvestmentExamples.yuan;

import java.util.List;
import org.gongdan.subsidy.investment.InvestmentCommand.TakeClaimRoom;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomReturned;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class TakeClaimRoomTest {

    @Test
    void keepsRoomUpToTheLastFen() {
        after(List.of(OPENED), take("claim-1", "100000.00"), SIGNATORY).expectEvents(taken("claim-1", "100000.00"));
        after(List.of(OPENED, taken("claim-1", "60000.01")), take("claim-2", "39999.99"), SIGNATORY)
                .expectEvents(taken("claim-2", "39999.99"));
    }

    @Test
    void refusesAFenMoreThanWasAgreed() {
        refuses(InvestmentRefusal.CLAIM_ABOVE_AGREEMENT, List.of(OPENED), take("claim-1", "100000.01"), SIGNATORY);
        refuses(
                InvestmentRefusal.CLAIM_ABOVE_AGREEMENT,
                List.of(OPENED, taken("claim-1", "60000.01")),
                take("claim-2", "40000.00"),
                SIGNATORY);
    }

    @Test
    void saysBothAmounts() {
        after(List.of(OPENED, taken("claim-1", "60000.00")), take("claim-2", "50000.00"), SIGNATORY)
                .expectExceptionMessage("claim-above-agreement [110000.00, 100000.00]");
    }

    @Test
    void takesOncePerClaim() {
        var events = List.of(OPENED, taken("claim-1", "60000.00"));
        after(events, take("claim-1", "60000.00"), SIGNATORY).expectNoEvents();
        refuses(InvestmentRefusal.CLAIM_ROOM_ALREADY_TAKEN, events, take("claim-1", "1.00"), SIGNATORY);
    }

    @Test
    void givesReturnedRoomToOthersAndToTheSameClaim() {
        var events = List.of(
                OPENED, taken("claim-1", "100000.00"), new ClaimRoomReturned(ID, "claim-1", yuan("100000.00"), NOW));
        after(events, take("claim-2", "100000.00"), SIGNATORY).expectEvents(taken("claim-2", "100000.00"));
        after(events, take("claim-1", "5.00"), SIGNATORY).expectEvents(taken("claim-1", "5.00"));
    }

    @Test
    void refusesNothingStrangersAndTheTimeAfterTheEnd() {
        refuses(SharedRefusal.AMOUNT_NOT_POSITIVE, List.of(OPENED), take("claim-1", "0.00"), SIGNATORY);
        refuses(SharedRefusal.AMOUNT_NOT_POSITIVE, List.of(OPENED), take("claim-1", "-5.00"), SIGNATORY);
        refuses(SharedRefusal.NOT_FOUND, List.of(OPENED), take("claim-1", "5.00"), FOREIGN);
        refuses(InvestmentRefusal.INVESTMENT_CLOSED, List.of(OPENED, CLOSED), take("claim-1", "5.00"), SIGNATORY);
    }

    private static TakeClaimRoom take(String claim, String cost) {
        return new TakeClaimRoom(ID, claim, yuan(cost));
    }
}
