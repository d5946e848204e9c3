package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.DecisionReplays;
import org.gongdan.subsidy.application.DecisionReplays.Decision;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Past decisions beside what the rules give now, for the secretariat and auditors. */
@Controller
class DecisionPages {

    private final DecisionReplays replays;
    private final Sight sight;
    private final Programmes programmes;

    DecisionPages(DecisionReplays replays, Sight sight, Programmes programmes) {
        this.replays = replays;
        this.sight = sight;
        this.programmes = programmes;
    }

    @GetMapping("/applications/{id}/decisions")
    String decisions(@PathVariable String id, Model model, Caller caller) {
        var application = sight.application(id, caller).summary();
        requireAllowed(caller);
        model.addAttribute("sum", application);
        var decisions = replays.of(application.id());
        model.addAttribute("decisions", decisions);
        model.addAttribute("tiers", tierNames(application.programmeId(), decisions));
        return "portal/decisions";
    }

    /** What the tiers of the versions that were in force are called, by their codes. */
    private Map<String, Bilingual> tierNames(ProgrammeId programme, List<Decision> decisions) {
        var names = new HashMap<String, Bilingual>();
        decisions.stream()
                .map(Decision::programmeVersion)
                .distinct()
                .flatMap(version -> programmes.version(programme, version).stream())
                .forEach(rules -> rules.tiers().forEach(tier -> names.put(tier.code(), tier.name())));
        return names;
    }

    @GetMapping("/decisions")
    String checks(
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireAllowed(caller);
        var checks = replays.latest();
        model.addAttribute("checks", checks);
        model.addAttribute(
                "underWay", checks.stream().anyMatch(check -> check.status() == DecisionReplays.Status.RUNNING));
        model.addAttribute("alarms", replays.alarms(new PageRequest(page, 20)));
        model.addAttribute("mayCheck", caller.has(Role.AUDITOR) || caller.has(Role.OFFICER));
        return Answer.show("portal/decision-checks", "checks", request, response);
    }

    @PostMapping("/decisions")
    String check(Caller caller, HttpServletRequest request) {
        replays.start(caller);
        return Answer.goTo("/decisions", request);
    }

    private static void requireAllowed(Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "decisions");
        }
    }
}
