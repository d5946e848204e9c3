package org.gongdan.subsidy.application.web;

import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.FundQueue;
import org.gongdan.subsidy.application.FundQueue.Place;
import org.gongdan.subsidy.application.FundQueue.Waiting;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queues before the funds: to the secretariat in whole, to an applicant its own place. */
@RestController
@RequestMapping("/api")
class FundQueueApi {

    private final FundQueue queue;
    private final Funds funds;
    private final VisibleApplications visible;

    FundQueueApi(FundQueue queue, Funds funds, VisibleApplications visible) {
        this.queue = queue;
        this.funds = funds;
        this.visible = visible;
    }

    @GetMapping("/fund-queues/{fund}")
    PageOf<Waiting> queue(
            @PathVariable String fund,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "fund-queues");
        }
        return queue.before(known(fund), new PageRequest(page, size));
    }

    /** Where it stands before each of its funds, and what they lack to serve it; empty when it does not wait. */
    @GetMapping("/applications/{id}/fund-places")
    List<Place> places(@PathVariable String id, Caller caller) {
        return queue.placesOf(visible.details(id, caller).summary().id());
    }

    private FundId known(String fund) {
        try {
            return funds.find(new FundId(fund)).map(Funds.Balance::fundId).orElseThrow(FundQueueApi::absent);
        } catch (IllegalArgumentException noFund) {
            throw absent();
        }
    }

    private static CommandRefused absent() {
        return new CommandRefused(SharedRefusal.NOT_FOUND);
    }
}
