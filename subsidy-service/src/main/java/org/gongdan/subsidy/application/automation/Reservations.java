package org.gongdan.subsidy.application.automation;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.AwaitFunds;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ApplicationRefusal;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.FundRefusal;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.springframework.stereotype.Component;

/** Keeps, commits and gives back the money of an award in its funds, under the name of the application. */
@Component
class Reservations {

    private final SeparateTransaction transaction;

    Reservations(SeparateTransaction transaction) {
        this.transaction = transaction;
    }

    /** What came of an attempt to reserve. */
    sealed interface Outcome {

        /** Every share is reserved and the offer is made, now or before. */
        record Offered() implements Outcome {}

        /** It was withdrawn, rejected or proposed anew in the meantime, and wants nothing. */
        record Gone() implements Outcome {}

        /** Nothing is reserved, because one fund has less than its share. */
        record Lacking(FundId fundId, Money available) implements Outcome {}
    }

    /** Reserves every share and has the offer made, or changes nothing. */
    Outcome reserveAndOffer(ApplicationId application, Award award, Caller caller) {
        try {
            transaction.send(new ReserveAward(application, award), caller);
            return new Outcome.Offered();
        } catch (CommandRefused refused) {
            if (isOvertaken(refused)) {
                return new Outcome.Gone();
            }
            return lacking(refused);
        }
    }

    void await(ApplicationId application, FundId fund, Money missing, Caller caller) {
        try {
            transaction.send(new AwaitFunds(application, fund, missing), caller);
        } catch (CommandRefused refused) {
            if (!isOvertaken(refused)) {
                throw refused;
            }
        }
    }

    void commit(ApplicationId application, Award award, Caller caller) {
        for (var share : FundShare.of(award)) {
            transaction.send(new CommitAmount(share.fundId(), application.value()), caller);
        }
    }

    void release(ApplicationId application, Award award, Caller caller) {
        for (var share : FundShare.of(award)) {
            try {
                transaction.send(new ReleaseReservation(share.fundId(), application.value()), caller);
            } catch (CommandRefused refused) {
                if (refused.refusal() != FundRefusal.FUND_CLOSED) {
                    throw refused;
                }
            }
        }
    }

    /** @throws CommandRefused again, when it is not for want of money */
    private static Outcome lacking(CommandRefused refused) {
        if (refused.refusal() == FundRefusal.INSUFFICIENT_ROOM
                && refused.arguments().get(1) instanceof Money available
                && refused.arguments().get(2) instanceof FundId fund) {
            return new Outcome.Lacking(fund, available);
        }
        if (refused.refusal() == FundRefusal.FUND_CLOSED && refused.arguments().getFirst() instanceof FundId fund) {
            return new Outcome.Lacking(fund, Money.ZERO);
        }
        throw refused;
    }

    private static boolean isOvertaken(CommandRefused refused) {
        return refused.refusal() == ApplicationRefusal.NOT_GRANTED
                || refused.refusal() == ApplicationRefusal.ALREADY_ENDED;
    }
}
