package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.joint.JointCommand.DraftJoint;
import org.gongdan.subsidy.joint.JointId;
import org.gongdan.subsidy.joint.JointList;
import org.gongdan.subsidy.joint.JointMode;
import org.gongdan.subsidy.joint.JointPreviews;
import org.gongdan.subsidy.programme.ProgrammeCatalogue;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Joint applications: the list, each of them, and what the exit of a member would do. */
@Controller
class JointPages {

    private final JointList joints;
    private final JointPreviews previews;
    private final JointView view;
    private final ProgrammeCatalogue catalogue;
    private final Desk desk;
    private final NewIds ids;
    private final Clock clock;

    JointPages(
            JointList joints,
            JointPreviews previews,
            JointView view,
            ProgrammeCatalogue catalogue,
            Desk desk,
            NewIds ids,
            Clock clock) {
        this.joints = joints;
        this.previews = previews;
        this.view = view;
        this.catalogue = catalogue;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/joint")
    String list(@RequestParam(defaultValue = "0") int page, Model model, Caller caller) {
        model.addAttribute("rows", joints.list(null, new PageRequest(page, 50), caller));
        model.addAttribute("programmes", catalogue.open(LocalDate.now(clock)));
        model.addAttribute("modes", JointMode.values());
        model.addAttribute("mayBegin", mayBegin(caller));
        return "portal/joint-list";
    }

    @PostMapping("/joint")
    String draft(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "CHAIN") JointMode mode,
            @RequestParam(defaultValue = "") String title,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var id = new JointId(ids.next("joint"));
        var organisation = caller.organisation() == null ? "" : caller.organisation();
        var command = new DraftJoint(id, organisation, PathId.of(programme, ProgrammeId::new), mode, title.strip());
        var refused = desk.send(command, caller, null);
        if (refused.isEmpty()) {
            return Answer.goTo("/joint/" + id.value(), request);
        }
        view.refuse(model, "draft", refused.get());
        model.addAttribute("typedTitle", title);
        list(0, model, caller);
        return Answer.refuse("portal/joint-list", "begin", request, response);
    }

    @GetMapping("/joint/{id}")
    String show(@PathVariable String id, Model model, Caller caller) {
        view.fill(model, view.find(id, caller), caller);
        return "portal/joint";
    }

    @GetMapping("/joint/{id}/members/{uscc}/exit")
    String exit(@PathVariable String id, @PathVariable String uscc, Model model, Caller caller) {
        fillExit(id, uscc, model, caller);
        return "portal/joint-exit";
    }

    void fillExit(String id, String uscc, Model model, Caller caller) {
        var joint = view.find(id, caller);
        var preview = previews.exit(joint, uscc, caller);
        model.addAttribute("joint", joint);
        model.addAttribute("sum", joint.summary());
        model.addAttribute("may", new JointAllowed(joint, caller));
        model.addAttribute("exit", preview);
        var rules = view.rulesOf(joint);
        model.addAttribute("leaving", JointView.nameOf(joint, uscc));
        model.addAttribute("before", JointView.bars(joint, preview.before().members(), rules));
        model.addAttribute("after", JointView.bars(joint, preview.after().members(), rules));
        var names = new HashMap<String, String>();
        joint.members().forEach(member -> names.put(member.uscc(), member.name()));
        model.addAttribute("names", names);
        var tiers = new HashMap<String, String>();
        preview.tiers().forEach(change -> {
            tiers.put(String.valueOf(change.before()), JointView.tierName(rules, change.before()));
            tiers.put(String.valueOf(change.after()), JointView.tierName(rules, change.after()));
        });
        model.addAttribute("tierNames", tiers);
    }

    private static boolean mayBegin(Caller caller) {
        var viewer = new Viewer(caller, null);
        return caller.organisation() != null && (viewer.mayApply() || viewer.isLead());
    }
}
