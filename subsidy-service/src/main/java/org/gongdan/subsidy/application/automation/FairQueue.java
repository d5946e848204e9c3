package org.gongdan.subsidy.application.automation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.automation.AwaitingFunds.Waiting;
import org.gongdan.subsidy.application.automation.Reservations.Outcome;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.shared.Money;
import org.springframework.stereotype.Component;

/**
 * Serves those who wait for money strictly in the order of their submissions. Whoever does not fit holds up those behind
 * in every one of its funds, unless it waits under rules that let others pass. An award of several funders is served when
 * it has come to the head in all of its funds. All of it runs in the one thread of its processing group.
 */
@Component
class FairQueue {

    private final AwaitingFunds waiting;
    private final FundQueueTable table;
    private final Reservations reservations;
    private final OvertakingRules rules;
    private final Funds funds;

    FairQueue(
            AwaitingFunds waiting,
            FundQueueTable table,
            Reservations reservations,
            OvertakingRules rules,
            Funds funds) {
        this.waiting = waiting;
        this.table = table;
        this.reservations = reservations;
        this.rules = rules;
        this.funds = funds;
    }

    /** There may be room in these funds, or somebody left their queues. */
    void serve(Collection<FundId> stirred, Caller caller) {
        new Round(caller).serve(stirred);
    }

    /** It has just been granted: served if nobody is before it and there is room, and told to wait if not. */
    void enter(ApplicationId application, Caller caller) {
        var round = new Round(caller);
        round.serve(waiting.fundsOf(application));
        round.tellIfWaiting(application);
    }

    /** It stands before another fund than it was told. */
    void tell(ApplicationId application, Caller caller) {
        new Round(caller).tellIfWaiting(application);
    }

    private final class Round {

        private final Caller caller;
        private final Deque<FundId> stirred = new ArrayDeque<>();

        /** What a fund had when it lacked; more of it is told by another event, so that nobody has to ask again. */
        private final Map<FundId, Money> roomAtMost = new HashMap<>();

        Round(Caller caller) {
            this.caller = caller;
        }

        void serve(Collection<FundId> fundIds) {
            stirred.addAll(fundIds);
            while (!stirred.isEmpty()) {
                serve(stirred.poll());
            }
        }

        private void serve(FundId fund) {
            var line = waiting.behind(fund, null);
            while (!line.isEmpty()) {
                for (var each : line) {
                    if (!letsOthersPass(each, fund)) {
                        return;
                    }
                }
                line = waiting.behind(fund, line.getLast());
            }
        }

        /** Tries to serve it; whether the next one may be tried is the answer. */
        private boolean letsOthersPass(Waiting each, FundId fund) {
            var places = waiting.placesOf(each.applicationId());
            if (places.isEmpty()) {
                return true;
            }
            if (isShort(places) || isHeldUpElsewhere(places, fund)) {
                return rules.letOthersPass(each.rules());
            }
            return switch (reservations.reserveAndOffer(each.applicationId(), each.award(), caller)) {
                case Outcome.Lacking(var lacking, var available) -> {
                    roomAtMost.put(lacking, available);
                    yield rules.letOthersPass(each.rules());
                }
                case Outcome.Offered _, Outcome.Gone _ -> {
                    // its own event says so too, but later, and it would be tried again at every event until then
                    table.leave(each.applicationId());
                    places.keySet().stream()
                            .filter(other -> !other.equals(fund))
                            .forEach(stirred::add);
                    yield true;
                }
            };
        }

        private boolean isShort(Map<FundId, Waiting> places) {
            return places.entrySet().stream().anyMatch(place -> isShort(place.getKey(), place.getValue()));
        }

        private boolean isShort(FundId fund, Waiting place) {
            var room = roomAtMost.get(fund);
            return room != null && place.share().isMoreThan(room);
        }

        private boolean isHeldUpElsewhere(Map<FundId, Waiting> places, FundId here) {
            return places.entrySet().stream()
                    .filter(place -> !place.getKey().equals(here))
                    .flatMap(place -> waiting.rulesAhead(place.getKey(), place.getValue()).stream())
                    .anyMatch(ahead -> !rules.letOthersPass(ahead));
        }

        /** Which fund lacks how much; nothing is lacking of the fund where only others are before it. */
        void tellIfWaiting(ApplicationId application) {
            var places = waiting.placesOf(application);
            places.entrySet().stream()
                    .filter(place -> isShort(place.getKey(), place.getValue()))
                    .findFirst()
                    .or(() -> places.entrySet().stream()
                            .filter(place ->
                                    missing(place.getKey(), place.getValue()).isPositive())
                            .findFirst())
                    .or(() -> places.entrySet().stream().findFirst())
                    .ifPresent(place -> reservations.await(
                            application, place.getKey(), missing(place.getKey(), place.getValue()), caller));
        }

        private Money missing(FundId fund, Waiting place) {
            var room = roomAtMost.get(fund);
            if (room == null) {
                room = funds.find(fund).map(Funds.Balance::available).orElse(Money.ZERO);
            }
            return place.share()
                    .plus(waiting.wantedAhead(fund, place))
                    .minus(room)
                    .max(Money.ZERO);
        }
    }
}
