package org.gongdan.subsidy.application.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.AwaitFunds;
import org.gongdan.subsidy.application.ApplicationCommand.MakeOffer;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ApplicationRefusal;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
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

    /** What a fund lacks of the share it should bear. */
    private record Shortage(FundId fundId, Money missing) {}

    /** Reserves every share and has the offer made, or reserves none and has the application wait. */
    void reserveAndOffer(ApplicationId application, Award award, Caller caller) {
        var shortage = reserve(application, award, caller);
        if (shortage.isPresent()) {
            var lacking = shortage.get();
            sendUnlessOvertaken(new AwaitFunds(application, lacking.fundId(), lacking.missing()), caller);
        } else if (!sendUnlessOvertaken(new MakeOffer(application, award), caller)) {
            release(application, award, caller);
        }
    }

    void commit(ApplicationId application, Award award, Caller caller) {
        for (var share : sharesOf(award)) {
            transaction.send(new CommitAmount(share.fundId(), application.value()), caller);
        }
    }

    void release(ApplicationId application, Award award, Caller caller) {
        release(application, sharesOf(award), caller);
    }

    private Optional<Shortage> reserve(ApplicationId application, Award award, Caller caller) {
        var reserved = new ArrayList<FundShare>();
        for (var share : sharesOf(award)) {
            try {
                transaction.send(new ReserveAmount(share.fundId(), application.value(), share.amount()), caller);
                reserved.add(share);
            } catch (CommandRefused refused) {
                var shortage = new Shortage(share.fundId(), missing(refused, share.amount()));
                release(application, reserved, caller);
                return Optional.of(shortage);
            }
        }
        return Optional.empty();
    }

    /** @throws CommandRefused again, when it is not for want of money */
    private static Money missing(CommandRefused refused, Money wanted) {
        if (refused.refusal() == FundRefusal.FUND_CLOSED) {
            return wanted;
        }
        if (refused.refusal() == FundRefusal.INSUFFICIENT_ROOM
                && refused.arguments().getLast() instanceof Money available) {
            return wanted.minus(available);
        }
        throw refused;
    }

    private void release(ApplicationId application, List<FundShare> shares, Caller caller) {
        for (var share : shares) {
            try {
                transaction.send(new ReleaseReservation(share.fundId(), application.value()), caller);
            } catch (CommandRefused refused) {
                if (refused.refusal() != FundRefusal.FUND_CLOSED) {
                    throw refused;
                }
            }
        }
    }

    /** @return false when the application was withdrawn, rejected or proposed anew in the meantime */
    private boolean sendUnlessOvertaken(Object command, Caller caller) {
        try {
            transaction.send(command, caller);
            return true;
        } catch (CommandRefused refused) {
            if (refused.refusal() == ApplicationRefusal.NOT_GRANTED
                    || refused.refusal() == ApplicationRefusal.ALREADY_ENDED) {
                return false;
            }
            throw refused;
        }
    }

    private record FundShare(FundId fundId, Money amount) {}

    /** In the order of the parties, so that two awards over the same funds never wait for each other crosswise. */
    private static List<FundShare> sharesOf(Award award) {
        return award.split().shares().stream()
                .filter(line -> line.amount().isPositive())
                .flatMap(line -> award.fundOf(line.party()).stream().map(fund -> new FundShare(fund, line.amount())))
                .toList();
    }
}
