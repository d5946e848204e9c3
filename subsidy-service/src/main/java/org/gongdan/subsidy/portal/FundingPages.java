package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareFunding;
import org.gongdan.subsidy.application.ApplicationCommand.JudgeDoubleFunding;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What keeps a project from being funded twice: the applicant declares it, and an officer judges what looks like it. */
@Controller
@RequestMapping("/applications/{id}")
class FundingPages {

    private final Desk desk;
    private final Sight sight;
    private final ApplicationView view;
    private final Texts texts;

    FundingPages(Desk desk, Sight sight, ApplicationView view, Texts texts) {
        this.desk = desk;
        this.sight = sight;
        this.view = view;
        this.texts = texts;
    }

    @GetMapping("/funding")
    String edit(@PathVariable String id, Model model, Caller caller) {
        var application = sight.application(id, caller);
        if (!new Allowed(application.summary(), caller).edit()) {
            return "redirect:/applications/" + id;
        }
        model.addAttribute("funding", FundingForm.of(application.funding()));
        model.addAttribute("app", application);
        return "portal/funding";
    }

    @PostMapping("/funding")
    String declare(
            @PathVariable String id,
            @ModelAttribute("funding") FundingForm funding,
            @RequestParam long seen,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var application = sight.application(id, caller);
        model.addAttribute("app", application);
        var wrong = funding.wrongAmount();
        if (wrong.isEmpty()) {
            var command = new DeclareFunding(application.summary().id(), funding.stated());
            var refused = desk.send(command, caller, seen);
            if (refused.isEmpty()) {
                return Answer.goTo("/applications/" + id, request);
            }
            model.addAttribute("refusal", texts.of(refused.get()));
        } else {
            model.addAttribute("refusal", texts.of("refusal.amount-invalid", wrong.get()));
        }
        return Answer.refuse("portal/funding", "form", request, response);
    }

    @PostMapping("/double-funding-judgement")
    String judge(
            @PathVariable String id,
            @RequestParam List<String> award,
            @RequestParam boolean distinct,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long seen,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var application = sight.application(id, caller);
        var command = new JudgeDoubleFunding(application.summary().id(), award, distinct, reason.strip());
        var refused = desk.send(command, caller, seen);
        if (refused.isEmpty()) {
            return Answer.goTo("/applications/" + id, request);
        }
        model.addAttribute("typedReason", reason);
        view.fill(model, application, caller);
        view.refuse(model, "judge", refused.get());
        return Answer.refuse("portal/application", "portal/application-actions :: actions", request, response);
    }
}
