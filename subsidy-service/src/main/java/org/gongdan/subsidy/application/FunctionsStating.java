package org.gongdan.subsidy.application;

import java.time.Clock;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.StateFunctionNeeds;
import org.gongdan.subsidy.application.ApplicationEvent.FunctionNeedsStated;
import org.gongdan.subsidy.catalogue.Catalogue;

/** Decides what the enterprise states of functions in its draft; the catalogue says what that comes to. */
final class FunctionsStating {

    private FunctionsStating() {}

    static List<FunctionNeedsStated> state(
            ApplicationState state, StateFunctionNeeds command, Caller caller, Catalogue catalogue, Clock clock) {
        Authority.requireOwn(caller, Standing.dossierOf(state).uscc());
        var dossier = Standing.draft(state).dossier();
        var needs = command.choice().in(catalogue, dossier.project().scenario());
        return needs.equals(dossier.functions())
                ? List.of()
                : List.of(new FunctionNeedsStated(command.applicationId(), needs, clock.instant()));
    }
}
