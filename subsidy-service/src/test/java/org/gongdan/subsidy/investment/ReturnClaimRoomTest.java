package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.APPROVER;
import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;
import static org.gongdan.subsidy.investment.InvestmentExamples.taken;
import static org.gongdan.subsidy.investment.InvestmentExamples.yuan;

import java.util.List;
import org.gongdan.subsidy.investment.InvestmentCommand.ReturnClaimRoom;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomReturned;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

class ReturnClaimRoomTest {

    @Test
    void givesBackAPartOrAll() {
        var events = List.of(OPENED, taken("claim-1", "60.00"));
        after(events, giveBack("0.01"), APPROVER).expectEvents(returned("0.01"));
        after(events, giveBack("60.00"), APPROVER).expectEvents(returned("60.00"));
    }

    @Test
    void doesNothingWhenNothingIsLeft() {
        after(List.of(OPENED, taken("claim-1", "60.00"), returned("60.00")), giveBack("60.00"), APPROVER)
                .expectNoEvents();
        after(List.of(OPENED), giveBack("60.00"), APPROVER).expectNoEvents();
    }

    @Test
    void refusesMoreThanIsTaken() {
        refuses(
                InvestmentRefusal.RETURNED_ABOVE_TAKEN,
                List.of(OPENED, taken("claim-1", "60.00"), returned("20.00")),
                giveBack("40.01"),
                APPROVER);
        refuses(
                SharedRefusal.AMOUNT_NOT_POSITIVE,
                List.of(OPENED, taken("claim-1", "60.00")),
                giveBack("0.00"),
                APPROVER);
    }

    @Test
    void isPossibleAfterTheEnd() {
        after(List.of(OPENED, taken("claim-1", "60.00"), CLOSED), giveBack("5.00"), APPROVER)
                .expectEvents(returned("5.00"));
    }

    private static ReturnClaimRoom giveBack(String cost) {
        return new ReturnClaimRoom(ID, "claim-1", yuan(cost));
    }

    private static ClaimRoomReturned returned(String cost) {
        return new ClaimRoomReturned(ID, "claim-1", yuan(cost), NOW);
    }
}
