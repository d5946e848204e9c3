package org.gongdan.subsidy.application;

import static org.gongdan.subsidy.application.Scenario.AWARD;
import static org.gongdan.subsidy.application.Scenario.DEFECTS;
import static org.gongdan.subsidy.application.Scenario.DUES;
import static org.gongdan.subsidy.application.Scenario.FOREIGN;
import static org.gongdan.subsidy.application.Scenario.FUNDS;
import static org.gongdan.subsidy.application.Scenario.GRANTED;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.LINES;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.OFFERED;
import static org.gongdan.subsidy.application.Scenario.PILOT;
import static org.gongdan.subsidy.application.Scenario.PROJECT;
import static org.gongdan.subsidy.application.Scenario.PROVINCE;
import static org.gongdan.subsidy.application.Scenario.SIGNATORY;
import static org.gongdan.subsidy.application.Scenario.USCC;
import static org.gongdan.subsidy.application.Scenario.and;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.on;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.time.Instant;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.AcceptOffer;
import org.gongdan.subsidy.application.ApplicationCommand.AwaitFunds;
import org.gongdan.subsidy.application.ApplicationCommand.DeclineOffer;
import org.gongdan.subsidy.application.ApplicationCommand.ExpireOffer;
import org.gongdan.subsidy.application.ApplicationCommand.MakeOffer;
import org.gongdan.subsidy.application.ApplicationCommand.WithdrawApplication;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.FundsAwaited;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationEvent.OfferDeclined;
import org.gongdan.subsidy.application.ApplicationEvent.OfferExpired;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final Caller SYSTEM = SystemCaller.named("test");
    private static final Award OTHER_AWARD =
            Scenario.awardFor(List.of(new CostLine("software", Money.ofYuan("1.00"))), FUNDS);
    private static final FundsAwaited AWAITED = new FundsAwaited(ID, PROVINCE, Money.ofYuan("5.00"), NOW);
    private static final Instant LAST_SECOND = Instant.parse("2026-04-01T15:59:59Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-04-01T16:00:00Z");

    @Nested
    class MakeOfferTest {

        @Test
        void offersForThirtyDays() {
            today().given(upTo(GRANTED))
                    .when(new MakeOffer(ID, AWARD), as(SYSTEM))
                    .expectEvents(OFFERED);
        }

        @Test
        void offersWhenTheFundsHaveCome() {
            today().given(and(upTo(GRANTED), AWAITED))
                    .when(new MakeOffer(ID, AWARD), as(SYSTEM))
                    .expectEvents(OFFERED);
        }

        @Test
        void changesNothingWhenRepeated() {
            today().given(upTo(OFFERED))
                    .when(new MakeOffer(ID, AWARD), as(SYSTEM))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesAnAwardThatWasReplaced() {
            today().given(upTo(GRANTED))
                    .when(new MakeOffer(ID, OTHER_AWARD), as(SYSTEM))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.NOT_GRANTED);
        }

        @Test
        void refusesAnAwardThatIsProposedAnew() {
            var anew = new TierProposed(ID, AWARD, List.of(), "id-of-officer", NOW);
            today().given(and(upTo(GRANTED), AWAITED, anew))
                    .when(new MakeOffer(ID, AWARD), as(SYSTEM))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.NOT_GRANTED);
        }
    }

    @Nested
    class AwaitFundsTest {

        @Test
        void waitsForTheFundThatLacks() {
            today().given(upTo(GRANTED))
                    .when(new AwaitFunds(ID, PROVINCE, Money.ofYuan("5.00")), as(SYSTEM))
                    .expectEvents(AWAITED);
        }

        @Test
        void changesNothingWhenRepeated() {
            today().given(and(upTo(GRANTED), AWAITED))
                    .when(new AwaitFunds(ID, PROVINCE, Money.ofYuan("5.00")), as(SYSTEM))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void waitsForAnotherFundNext() {
            today().given(and(upTo(GRANTED), AWAITED))
                    .when(new AwaitFunds(ID, DUES, Money.ofYuan("5.00")), as(SYSTEM))
                    .expectEvents(new FundsAwaited(ID, DUES, Money.ofYuan("5.00"), NOW));
        }

        @Test
        void refusesWhenOffered() {
            today().given(upTo(OFFERED))
                    .when(new AwaitFunds(ID, PROVINCE, Money.ofYuan("5.00")), as(SYSTEM))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.NOT_GRANTED);
        }
    }

    @Nested
    class AcceptOfferTest {

        @Test
        void acceptsUntilTheLastSecondOfTheLastDayInGuangdong() {
            on(LAST_SECOND)
                    .given(upTo(OFFERED))
                    .when(new AcceptOffer(ID), as(SIGNATORY))
                    .expectEvents(accepted(LAST_SECOND));
        }

        @Test
        void refusesFromTheNextDayOn() {
            on(NEXT_DAY)
                    .given(upTo(OFFERED))
                    .when(new AcceptOffer(ID), as(SIGNATORY))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.OFFER_EXPIRED);
        }

        @Test
        void changesNothingWhenRepeated() {
            on(NEXT_DAY)
                    .given(and(upTo(OFFERED), accepted(NOW)))
                    .when(new AcceptOffer(ID), as(SIGNATORY))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void hidesTheOfferToAnotherEnterprise() {
            today().given(upTo(OFFERED))
                    .when(new AcceptOffer(ID), as(FOREIGN))
                    .expectNoEvents()
                    .expectExceptionDetails(SharedRefusal.NOT_FOUND);
        }
    }

    @Nested
    class DeclineOfferTest {

        @Test
        void declinesWithOrWithoutAReason() {
            today().given(upTo(OFFERED))
                    .when(new DeclineOffer(ID, null), as(SIGNATORY))
                    .expectEvents(new OfferDeclined(ID, AWARD, null, NOW));
        }

        @Test
        void refusesAfterAcceptance() {
            today().given(and(upTo(OFFERED), accepted(NOW)))
                    .when(new DeclineOffer(ID, "后悔"), as(SIGNATORY))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.ALREADY_ACCEPTED);
        }
    }

    @Nested
    class ExpireOfferTest {

        @Test
        void expiresWhenTheLastDayIsOver() {
            on(NEXT_DAY)
                    .given(upTo(OFFERED))
                    .when(new ExpireOffer(ID), as(SYSTEM))
                    .expectEvents(new OfferExpired(ID, AWARD, NEXT_DAY));
        }

        @Test
        void refusesWhileItIsOpen() {
            on(LAST_SECOND)
                    .given(upTo(OFFERED))
                    .when(new ExpireOffer(ID), as(SYSTEM))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.OFFER_STILL_OPEN);
        }
    }

    @Nested
    class WithdrawApplicationTest {

        private static final WithdrawApplication WITHDRAW = new WithdrawApplication(ID, "另有安排");

        @Test
        void givesBackWhatWasGranted() {
            today().given(upTo(OFFERED))
                    .when(WITHDRAW, as(SIGNATORY))
                    .expectEvents(new ApplicationWithdrawn(ID, AWARD, "另有安排", NOW));
        }

        @Test
        void givesBackNothingBeforeTheGrant() {
            today().given(upTo(Scenario.FIRST_APPROVED))
                    .when(WITHDRAW, as(SIGNATORY))
                    .expectEvents(new ApplicationWithdrawn(ID, null, "另有安排", NOW));
        }

        @Test
        void refusesWithoutAReason() {
            today().given(upTo(OFFERED))
                    .when(new WithdrawApplication(ID, " "), as(SIGNATORY))
                    .expectNoEvents()
                    .expectExceptionDetails(ApplicationRefusal.REASON_MISSING);
        }

        @Test
        void hidesTheApplicationOfAnotherEnterprise() {
            today().given(upTo(OFFERED))
                    .when(WITHDRAW, as(FOREIGN))
                    .expectNoEvents()
                    .expectExceptionDetails(SharedRefusal.NOT_FOUND);
        }
    }

    private static OfferAccepted accepted(Instant at) {
        return new OfferAccepted(
                ID, USCC, PROJECT, LINES, AWARD, List.of(DEFECTS), List.of(PILOT), null, SIGNATORY.id(), at);
    }
}
