package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.joint.Figures;
import org.gongdan.subsidy.joint.JointCommand.ChangeConsent;
import org.gongdan.subsidy.joint.JointCommand.ConfirmExit;
import org.gongdan.subsidy.joint.JointCommand.DeclineMembership;
import org.gongdan.subsidy.joint.JointCommand.InviteMember;
import org.gongdan.subsidy.joint.JointCommand.JoinJoint;
import org.gongdan.subsidy.joint.JointCommand.SetSharedCost;
import org.gongdan.subsidy.joint.JointCommand.SignPart;
import org.gongdan.subsidy.joint.JointCommand.SubmitJoint;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people do with a joint application; a refusal comes back beside the form that asked. */
@Controller
@RequestMapping("/joint/{id}")
class JointActions {

    private final Desk desk;
    private final JointView view;
    private final JointPages pages;
    private final NewIds ids;

    JointActions(Desk desk, JointView view, JointPages pages, NewIds ids) {
        this.desk = desk;
        this.view = view;
        this.pages = pages;
        this.ids = ids;
    }

    /** One click of one person. */
    private record Click(
            String id, Caller caller, Model model, HttpServletRequest request, HttpServletResponse response) {}

    @PostMapping("/invitation")
    String invite(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String uscc,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("typedUscc", uscc);
        var joint = view.find(id, caller).summary().id();
        return send("invite", new InviteMember(joint, uscc.strip()), new Click(id, caller, model, request, response));
    }

    @PostMapping("/shared-cost")
    String setSharedCost(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestParam(defaultValue = "") List<String> amount,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var joint = view.find(id, caller).summary().id();
        var click = new Click(id, caller, model, request, response);
        return answer(
                "cost",
                desk.attempt(() -> desk.send(
                                new SetSharedCost(joint, SharedCostForm.read(typed, category, amount)), caller, null)
                        .ifPresent(refused -> {
                            throw refused;
                        })),
                click);
    }

    /** Asked while somebody types: what each member would bear with it. */
    @PostMapping("/cost-preview")
    String previewCost(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestParam(defaultValue = "") List<String> amount,
            Caller caller,
            Model model) {
        var joint = view.find(id, caller);
        desk.attempt(() -> view.fillShares(model, joint, SharedCostForm.read(typed, category, amount), caller))
                .ifPresent(refused -> {
                    view.refuse(model, "preview", refused);
                    model.addAttribute("noShares", model.getAttribute("refusal"));
                });
        return "portal/joint :: shares";
    }

    @PostMapping("/joining")
    String join(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var joint = view.find(id, caller).summary().id();
        model.addAttribute("typed", typed);
        var application = new ApplicationId(ids.next("application"));
        var refused = desk.attempt(
                () -> desk.send(new JoinJoint(joint, own(caller), application, project(typed)), caller, null)
                        .ifPresent(each -> {
                            throw each;
                        }));
        return answer("join", refused, new Click(id, caller, model, request, response));
    }

    @PostMapping("/declination")
    String decline(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var joint = view.find(id, caller).summary().id();
        model.addAttribute("typedReason", reason);
        var refused = desk.send(new DeclineMembership(joint, own(caller), reason.strip()), caller, null);
        return refused.isEmpty()
                ? Answer.goTo("/joint", request)
                : answer("leaving", refused, new Click(id, caller, model, request, response));
    }

    @PostMapping("/consent")
    String consent(
            @PathVariable String id,
            @RequestParam boolean given,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var joint = view.find(id, caller).summary().id();
        return send(
                "consent",
                new ChangeConsent(joint, own(caller), given),
                new Click(id, caller, model, request, response));
    }

    @PostMapping("/signature")
    String sign(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long headcount,
            @RequestParam(defaultValue = "0") long outputYuan,
            @RequestParam(defaultValue = "0") long units,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var joint = view.find(id, caller).summary().id();
        return send(
                "sign",
                new SignPart(joint, own(caller), new Figures(headcount, outputYuan, units)),
                new Click(id, caller, model, request, response));
    }

    @PostMapping("/submission")
    String submit(
            @PathVariable String id,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var joint = view.find(id, caller).summary().id();
        return send("submit", new SubmitJoint(joint), new Click(id, caller, model, request, response));
    }

    @PostMapping("/members/{uscc}/exit")
    String confirmExit(
            @PathVariable String id,
            @PathVariable String uscc,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var joint = view.find(id, caller).summary().id();
        var refused = desk.send(new ConfirmExit(joint, uscc, digest, reason.strip()), caller, null);
        if (refused.isEmpty()) {
            return Answer.goTo("/joint/" + id, request);
        }
        model.addAttribute("typedReason", reason);
        pages.fillExit(id, uscc, model, caller);
        view.refuse(model, "exit", refused.get());
        return Answer.refuse("portal/joint-exit", "exit", request, response);
    }

    private String send(String form, Object command, Click click) {
        return answer(form, desk.send(command, click.caller(), null), click);
    }

    private String answer(String form, Optional<CommandRefused> refused, Click click) {
        if (refused.isEmpty()) {
            return Answer.goTo("/joint/" + click.id(), click.request());
        }
        view.fill(click.model(), view.find(click.id(), click.caller()), click.caller());
        view.refuse(click.model(), form, refused.get());
        return Answer.refuse("portal/joint", "joint", click.request(), click.response());
    }

    private static Project project(Map<String, String> typed) {
        try {
            var title = typed.getOrDefault("title", "").strip();
            if (title.isEmpty() || typed.getOrDefault("scenario", "").isBlank()) {
                throw new CommandRefused(SharedRefusal.REQUEST_INVALID);
            }
            return new Project(
                    title,
                    "",
                    typed.getOrDefault("scenario", ""),
                    LocalDate.parse(typed.getOrDefault("startsOn", "")),
                    LocalDate.parse(typed.getOrDefault("endsOn", "")),
                    Facts.none());
        } catch (DateTimeParseException noDate) {
            throw new CommandRefused(SharedRefusal.REQUEST_INVALID);
        }
    }

    private static String own(Caller caller) {
        return Optional.ofNullable(caller.organisation()).orElseThrow(Sight::absent);
    }
}
