package org.gongdan.subsidy.portal;

import java.util.EnumMap;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand;
import org.gongdan.subsidy.application.ApplicationCommand.AcceptOffer;
import org.gongdan.subsidy.application.ApplicationCommand.ApproveTier;
import org.gongdan.subsidy.application.ApplicationCommand.DeclineOffer;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationCommand.RejectApplication;
import org.gongdan.subsidy.application.ApplicationCommand.RequestCorrection;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationCommand.WithdrawApplication;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.PathId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people do with one application; a refusal comes back in the panel that asked, with what was typed. */
@Controller
@RequestMapping("/applications/{id}")
class ApplicationActions {

    private final Desk desk;
    private final Sight sight;
    private final ApplicationView view;

    ApplicationActions(Desk desk, Sight sight, ApplicationView view) {
        this.desk = desk;
        this.sight = sight;
        this.view = view;
    }

    @PostMapping("/submission")
    String submit(@PathVariable String id, Click click) {
        return send("submit", new SubmitApplication(known(id, click.caller())), click);
    }

    @PostMapping("/tier-proposal")
    String propose(@PathVariable String id, @RequestParam Map<String, String> typed, Click click) {
        var funds = new EnumMap<Party, FundId>(Party.class);
        for (var party : Party.values()) {
            var fund = typed.getOrDefault("fund." + party, "");
            if (!fund.isBlank()) {
                funds.put(party, PathId.of(fund, FundId::new));
            }
        }
        click.show("chosen", funds);
        return send("propose", new ProposeTier(known(id, click.caller()), funds), click);
    }

    @PostMapping("/approval")
    String approve(@PathVariable String id, Click click) {
        return send("approve", new ApproveTier(known(id, click.caller())), click);
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable String id, Click click) {
        return send("accept", new AcceptOffer(known(id, click.caller())), click);
    }

    /** @param decision correction, rejection, declination or withdrawal: each of them says why */
    @PostMapping("/{decision:correction|rejection|declination|withdrawal}")
    String endWithReason(
            @PathVariable String id,
            @PathVariable String decision,
            @RequestParam(defaultValue = "") String reason,
            Click click) {
        click.show("typedReason", reason);
        return send(decision, commandOf(decision, known(id, click.caller()), reason.strip()), click);
    }

    private static ApplicationCommand commandOf(String decision, ApplicationId application, String reason) {
        return switch (decision) {
            case "correction" -> new RequestCorrection(application, reason);
            case "rejection" -> new RejectApplication(application, reason);
            case "declination" -> new DeclineOffer(application, blankIsNone(reason));
            case "withdrawal" -> new WithdrawApplication(application, reason);
            default -> throw Sight.absent();
        };
    }

    private String send(String form, ApplicationCommand command, Click click) {
        var id = command.applicationId().value();
        var refused = desk.send(command, click.caller(), click.seen());
        if (refused.isEmpty()) {
            return click.goTo("/applications/" + id);
        }
        view.fill(click.model(), sight.application(id, click.caller()), click.caller());
        view.refuse(click.model(), form, refused.get());
        return click.refuse("portal/application", "portal/application-actions :: actions");
    }

    private ApplicationId known(String id, Caller caller) {
        return sight.application(id, caller).summary().id();
    }

    private static @Nullable String blankIsNone(String text) {
        return text.isBlank() ? null : text;
    }
}
