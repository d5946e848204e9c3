package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.privacy.ErasureCommand.ConfirmErasure;
import org.gongdan.subsidy.privacy.ErasureCommand.RefuseErasure;
import org.gongdan.subsidy.privacy.ErasureGround;
import org.gongdan.subsidy.privacy.ErasureId;
import org.gongdan.subsidy.privacy.Erasures;
import org.gongdan.subsidy.privacy.Holdings;
import org.gongdan.subsidy.privacy.PrivacyOffice;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose data is held, what of it, and its erasure: recorded by one person of the secretariat, confirmed by another. */
@Controller
@RequestMapping("/privacy")
class PrivacyPages {

    private static final int ROWS = 20;

    private final Holdings holdings;
    private final Erasures erasures;
    private final PrivacyOffice office;
    private final Desk desk;
    private final Texts texts;

    PrivacyPages(Holdings holdings, Erasures erasures, PrivacyOffice office, Desk desk, Texts texts) {
        this.holdings = holdings;
        this.erasures = erasures;
        this.office = office;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller) {
        PrivacyOffice.requireReader(caller);
        model.addAttribute("q", q);
        var requests = erasures.list(null, new PageRequest(0, ROWS));
        model.addAttribute("requests", requests);
        model.addAttribute("names", names(requests.items()));
        if (PrivacyOffice.isMember(caller)) {
            model.addAttribute("people", holdings.people(q, new PageRequest(page, ROWS)));
        }
        return "portal/privacy";
    }

    @GetMapping("/people/{person}")
    String person(@PathVariable String person, Model model, Caller caller) {
        PrivacyOffice.requireMember(caller);
        return show(model, person);
    }

    @GetMapping("/people/{person}/export")
    void export(@PathVariable String person, Caller caller, HttpServletResponse response) throws IOException {
        PrivacyOffice.requireMember(caller);
        if (!holdings.isHeld(person)) {
            throw Sight.absent();
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        holdings.export(person, response.getOutputStream());
    }

    @PostMapping("/people/{person}/erasure")
    String request(
            @PathVariable String person,
            @RequestParam ErasureGround ground,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var id = new ErasureId[1];
        var refused = desk.attempt(() -> {
            var command = office.request(person, ground, reason, caller);
            id[0] = command.erasureId();
            desk.send(command, caller, null).ifPresent(why -> {
                throw why;
            });
        });
        if (refused.isEmpty()) {
            return Answer.goTo("/privacy/erasures/" + id[0], request);
        }
        show(model, person);
        model.addAttribute("typed", reason);
        return refuse(model, refused.get(), "portal/privacy-person", request, response);
    }

    @GetMapping("/erasures/{id}")
    String erasure(@PathVariable String id, Model model, Caller caller) {
        PrivacyOffice.requireReader(caller);
        return show(model, find(id), caller);
    }

    @PostMapping("/erasures/{id}/confirmation")
    String confirm(
            @PathVariable String id,
            @RequestParam String digest,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return decide(id, new ConfirmErasure(find(id).id(), digest), model, caller, request, response);
    }

    @PostMapping("/erasures/{id}/refusal")
    String refuse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return decide(id, new RefuseErasure(find(id).id(), reason), model, caller, request, response);
    }

    private String decide(
            String id,
            Object command,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refused = desk.send(command, caller, null);
        if (refused.isEmpty()) {
            return Answer.goTo("/privacy/erasures/" + id, request);
        }
        show(model, find(id), caller);
        return refuse(model, refused.get(), "portal/privacy-erasure", request, response);
    }

    private String show(Model model, String person) {
        if (!holdings.isHeld(person)) {
            throw Sight.absent();
        }
        model.addAttribute("person", person);
        model.addAttribute("name", nameOf(person));
        model.addAttribute("holding", holdings.of(person));
        model.addAttribute("grounds", ErasureGround.values());
        return "portal/privacy-person";
    }

    private String show(Model model, Erasures.Row row, Caller caller) {
        model.addAttribute("row", row);
        model.addAttribute("name", nameOf(row.person()));
        if (row.status() == Erasures.Status.REQUESTED && holdings.isHeld(row.person())) {
            model.addAttribute("holding", holdings.of(row.person()));
        }
        model.addAttribute("mayDecide", caller.has(Role.APPROVER) && row.status() == Erasures.Status.REQUESTED);
        return "portal/privacy-erasure";
    }

    /** The names of those who can still be read, by their numbers. */
    private Map<String, String> names(List<Erasures.Row> rows) {
        var names = new HashMap<String, String>();
        rows.forEach(row -> holdings.nameOf(row.person()).ifPresent(name -> names.put(row.person(), name)));
        return names;
    }

    private @Nullable String nameOf(String person) {
        return holdings.nameOf(person).orElse(null);
    }

    private Erasures.Row find(String id) {
        return erasures.find(PathId.of(id, ErasureId::new)).orElseThrow(Sight::absent);
    }

    private String refuse(
            Model model, CommandRefused why, String page, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("refusal", texts.of(why));
        return Answer.refuse(page, "decision", request, response);
    }
}
