package org.gongdan.subsidy.portal;

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
import org.gongdan.subsidy.joint.JointId;
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

    @PostMapping("/invitation")
    String invite(@PathVariable String id, @RequestParam(defaultValue = "") String uscc, Click click) {
        click.show("typedUscc", uscc);
        var joint = view.find(id, click.caller()).summary().id();
        return send("invite", joint, new InviteMember(joint, uscc.strip()), click);
    }

    @PostMapping("/shared-cost")
    String setSharedCost(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestParam(defaultValue = "") List<String> amount,
            Click click) {
        var joint = view.find(id, click.caller()).summary().id();
        return answer(
                "cost",
                joint,
                desk.attempt(() -> desk.send(
                                new SetSharedCost(joint, SharedCostForm.read(typed, category, amount)),
                                click.caller(),
                                null)
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
    String join(@PathVariable String id, @RequestParam Map<String, String> typed, Click click) {
        var joint = view.find(id, click.caller()).summary().id();
        click.show("typed", typed);
        var application = new ApplicationId(ids.next("application"));
        var refused = desk.attempt(() -> desk.send(
                        new JoinJoint(joint, own(click.caller()), application, project(typed)), click.caller(), null)
                .ifPresent(each -> {
                    throw each;
                }));
        return answer("join", joint, refused, click);
    }

    @PostMapping("/declination")
    String decline(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Click click) {
        var joint = view.find(id, click.caller()).summary().id();
        click.show("typedReason", reason);
        var refused =
                desk.send(new DeclineMembership(joint, own(click.caller()), reason.strip()), click.caller(), null);
        return refused.isEmpty() ? click.goTo("/joint") : answer("leaving", joint, refused, click);
    }

    @PostMapping("/consent")
    String consent(@PathVariable String id, @RequestParam boolean given, Click click) {
        var joint = view.find(id, click.caller()).summary().id();
        return send("consent", joint, new ChangeConsent(joint, own(click.caller()), given), click);
    }

    @PostMapping("/signature")
    String sign(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long headcount,
            @RequestParam(defaultValue = "0") long outputYuan,
            @RequestParam(defaultValue = "0") long units,
            Click click) {
        var joint = view.find(id, click.caller()).summary().id();
        return send(
                "sign",
                joint,
                new SignPart(joint, own(click.caller()), new Figures(headcount, outputYuan, units)),
                click);
    }

    @PostMapping("/submission")
    String submit(@PathVariable String id, Click click) {
        var joint = view.find(id, click.caller()).summary().id();
        return send("submit", joint, new SubmitJoint(joint), click);
    }

    @PostMapping("/members/{uscc}/exit")
    String confirmExit(
            @PathVariable String id,
            @PathVariable String uscc,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String reason,
            Click click) {
        var joint = view.find(id, click.caller()).summary().id();
        var refused = desk.send(new ConfirmExit(joint, uscc, digest, reason.strip()), click.caller(), null);
        if (refused.isEmpty()) {
            return click.goTo("/joint/" + id);
        }
        click.show("typedReason", reason);
        pages.fillExit(id, uscc, click.model(), click.caller());
        view.refuse(click.model(), "exit", refused.get());
        return click.refuse("portal/joint-exit", "exit");
    }

    private String send(String form, JointId joint, Object command, Click click) {
        return answer(form, joint, desk.send(command, click.caller(), null), click);
    }

    private String answer(String form, JointId joint, Optional<CommandRefused> refused, Click click) {
        if (refused.isEmpty()) {
            return click.goTo("/joint/" + joint);
        }
        view.fill(click.model(), view.find(joint.value(), click.caller()), click.caller());
        view.refuse(click.model(), form, refused.get());
        return click.refuse("portal/joint", "joint");
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
