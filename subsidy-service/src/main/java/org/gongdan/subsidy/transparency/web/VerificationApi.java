package org.gongdan.subsidy.transparency.web;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.transparency.LogComparisons;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Compares the store with the log on request. */
@RestController
@RequestMapping("/api/log/verification")
class VerificationApi {

    private final LogComparisons comparisons;

    VerificationApi(LogComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    LogComparisons.Run start(Caller caller) {
        LogApi.mayRead(caller);
        return comparisons.start();
    }

    /** The last one on this node, which may still run. */
    @GetMapping
    LogComparisons.Run state(Caller caller) {
        LogApi.mayRead(caller);
        return comparisons.last().orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }
}
