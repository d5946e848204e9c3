package org.gongdan.subsidy.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.gongdan.subsidy.application.ApplicationEvent.OfferMade;
import org.gongdan.subsidy.application.ApplicationState.Accepted;
import org.gongdan.subsidy.application.ApplicationState.AwaitingFunds;
import org.gongdan.subsidy.application.ApplicationState.Declined;
import org.gongdan.subsidy.application.ApplicationState.Draft;
import org.gongdan.subsidy.application.ApplicationState.Ended;
import org.gongdan.subsidy.application.ApplicationState.Expired;
import org.gongdan.subsidy.application.ApplicationState.Granted;
import org.gongdan.subsidy.application.ApplicationState.Offered;
import org.gongdan.subsidy.application.ApplicationState.Reviewed;
import org.gongdan.subsidy.application.ApplicationState.UnderReview;
import org.gongdan.subsidy.application.ApplicationState.Unknown;
import org.gongdan.subsidy.application.ApplicationState.Withdrawn;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/** Decides what follows the grant: the offer, its answer or its end; and the withdrawal, which is free until acceptance. */
final class Offering {

    private Offering() {}

    static List<OfferMade> make(ApplicationState state, MakeOffer command, OfferTerms terms, Clock clock) {
        if (offeredAward(state).filter(command.award()::equals).isPresent()) {
            return List.of();
        }
        var award = waitingAward(state).filter(command.award()::equals).orElseThrow(() -> notGranted(state));
        var lastDay = terms.lastDay(LocalDate.now(clock));
        return List.of(new OfferMade(command.applicationId(), award, lastDay, clock.instant()));
    }

    static List<FundsAwaited> awaitFunds(ApplicationState state, AwaitFunds command, Clock clock) {
        if (waitingAward(state).isEmpty()) {
            throw notGranted(state);
        }
        return state instanceof AwaitingFunds(var _, var _, var _, var fundId, var missing)
                        && fundId.equals(command.fundId())
                        && missing.equals(command.missing())
                ? List.of()
                : List.of(new FundsAwaited(
                        command.applicationId(), command.fundId(), command.missing(), clock.instant()));
    }

    static List<OfferAccepted> accept(ApplicationState state, AcceptOffer command, Caller caller, Clock clock) {
        Authority.requireOwn(caller, Standing.dossierOf(state).uscc());
        if (state instanceof Accepted) {
            return List.of();
        }
        var offered = Standing.offered(state);
        if (LocalDate.now(clock).isAfter(offered.expiresOn())) {
            throw new CommandRefused(ApplicationRefusal.OFFER_EXPIRED, offered.expiresOn());
        }
        var dossier = offered.dossier();
        return List.of(new OfferAccepted(
                command.applicationId(),
                dossier.uscc(),
                dossier.project(),
                dossier.allLines(),
                offered.award(),
                dossier.indicators(),
                dossier.milestones(),
                dossier.functionsForProject(),
                caller.id(),
                clock.instant()));
    }

    static List<OfferDeclined> decline(ApplicationState state, DeclineOffer command, Caller caller, Clock clock) {
        Authority.requireOwn(caller, Standing.dossierOf(state).uscc());
        return state instanceof Declined
                ? List.of()
                : List.of(new OfferDeclined(
                        command.applicationId(), Standing.offered(state).award(), command.reason(), clock.instant()));
    }

    static List<OfferExpired> expire(ApplicationState state, ExpireOffer command, Clock clock) {
        if (state instanceof Expired) {
            return List.of();
        }
        var offered = Standing.offered(state);
        if (!LocalDate.now(clock).isAfter(offered.expiresOn())) {
            throw new CommandRefused(ApplicationRefusal.OFFER_STILL_OPEN, offered.expiresOn());
        }
        return List.of(new OfferExpired(command.applicationId(), offered.award(), clock.instant()));
    }

    static List<ApplicationWithdrawn> withdraw(
            ApplicationState state, WithdrawApplication command, Caller caller, Clock clock) {
        Authority.requireOwn(caller, Standing.dossierOf(state).uscc());
        if (state instanceof Withdrawn withdrawn && withdrawn.reason().equals(command.reason())) {
            return List.of();
        }
        refuseMember(state);
        return List.of(new ApplicationWithdrawn(
                command.applicationId(), givenBack(state), Reviewing.stated(command.reason()), clock.instant()));
    }

    private static void refuseMember(ApplicationState state) {
        if (state instanceof ApplicationState.Drafted drafted
                && !(drafted instanceof Accepted || drafted instanceof Ended)) {
            Joining.refuseAlone(drafted, ApplicationRefusal.LEAVES_BY_JOINT);
        }
    }

    static @Nullable Award givenBack(ApplicationState state) {
        return switch (state) {
            case Granted granted -> granted.award();
            case AwaitingFunds awaiting -> awaiting.award();
            case Offered offered -> offered.award();
            case Unknown _, Draft _, UnderReview _ -> null;
            case Accepted _ -> throw new CommandRefused(ApplicationRefusal.ALREADY_ACCEPTED);
            case Ended _ -> throw Standing.ended();
        };
    }

    private static Optional<Award> waitingAward(ApplicationState state) {
        return switch (state) {
            case Granted granted -> Optional.of(granted.award());
            case AwaitingFunds awaiting -> Optional.of(awaiting.award());
            case Unknown _, Draft _, UnderReview _, Offered _, Accepted _, Ended _ -> Optional.empty();
        };
    }

    private static Optional<Award> offeredAward(ApplicationState state) {
        return switch (state) {
            case Offered offered -> Optional.of(offered.award());
            case Accepted accepted -> Optional.of(accepted.award());
            case Unknown _, Draft _, Reviewed _, Ended _ -> Optional.empty();
        };
    }

    private static CommandRefused notGranted(ApplicationState state) {
        return state instanceof Ended ? Standing.ended() : new CommandRefused(ApplicationRefusal.NOT_GRANTED);
    }
}
