package org.gongdan.subsidy.investment.web;

import java.net.URI;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.InvestmentList.Details;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Sends what changes an investment, and answers with the investment as it stands then. */
final class Sending {

    private Sending() {}

    /** @param part of the investment that changed, as its path ends */
    static ResponseEntity<Details> of(
            Commands commands,
            InvestmentList investments,
            InvestmentCommand command,
            String part,
            @Nullable String seen,
            Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(seen));
        var now =
                investments.find(command.investmentId()).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return ResponseEntity.created(
                        URI.create("/api/investments/" + command.investmentId().value() + part))
                .eTag("\"" + now.summary().version() + "\"")
                .body(now);
    }
}
