package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PartOfAnotherRead;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Applications as a list to search in, and each with all that is known of it. */
@Controller
class ApplicationPages {

    private final Applications applications;
    private final Sight sight;
    private final ApplicationView view;

    ApplicationPages(Applications applications, Sight sight, ApplicationView view) {
        this.applications = applications;
        this.sight = sight;
        this.view = view;
    }

    @GetMapping("/applications")
    String list(
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var filter = new Applications.Filter(status, q, null, Sight.narrowed(caller));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", ApplicationStatus.values());
        model.addAttribute("rows", applications.list(filter, new PageRequest(page, 20)));
        return Answer.show("portal/applications", "results", request, response);
    }

    @GetMapping("/applications/{id}")
    String show(@PathVariable String id, Model model, Caller caller) {
        view.fill(model, sight.application(id, caller), caller);
        return "portal/application";
    }

    /** Asked again and again while the system itself is about to act: nothing new, or a reason to look again. */
    @GetMapping("/applications/{id}/news")
    @PartOfAnotherRead("the page of the application, which asks whether it is still current")
    ResponseEntity<Void> news(@PathVariable String id, @RequestParam long seen, Caller caller) {
        var answer = ResponseEntity.noContent();
        return sight.application(id, caller).summary().version() == seen
                ? answer.build()
                : answer.header("HX-Refresh", "true").build();
    }
}
