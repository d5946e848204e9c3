package org.gongdan.subsidy.application.web;

import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.application.Applications.Filter;
import org.gongdan.subsidy.application.Applications.Step;
import org.gongdan.subsidy.application.Applications.Summary;
import org.gongdan.subsidy.application.SplitPreview;
import org.gongdan.subsidy.application.SplitPreviews;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications to look at; people of an enterprise see their own and no other. */
@RestController
@RequestMapping("/api/applications")
class ApplicationReadApi {

    private final Applications applications;
    private final VisibleApplications visible;
    private final SplitPreviews previews;

    ApplicationReadApi(Applications applications, VisibleApplications visible, SplitPreviews previews) {
        this.applications = applications;
        this.visible = visible;
        this.previews = previews;
    }

    @GetMapping
    PageOf<Summary> list(
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        var asked = new Filter(status, q, programme, null);
        return applications.list(VisibleApplications.narrowed(asked, caller), new PageRequest(page, size));
    }

    /** What waits for the secretariat. */
    @GetMapping("/queue")
    PageOf<Summary> queue(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "queue");
        }
        return applications.queue(new PageRequest(page, size));
    }

    @GetMapping("/counts")
    Map<ApplicationStatus, Long> counts(Caller caller) {
        return applications.counts(
                VisibleApplications.narrowed(Filter.all(), caller).uscc());
    }

    @GetMapping("/{id}")
    ResponseEntity<Details> get(@PathVariable String id, Caller caller) {
        var details = visible.details(id, caller);
        return Versions.tagged(details, details.summary().version());
    }

    /** What it would get if it were submitted today; nothing is stored. */
    @GetMapping("/{id}/split-preview")
    SplitPreview preview(@PathVariable String id, Caller caller) {
        return previews.of(visible.details(id, caller), caller);
    }

    @GetMapping("/{id}/history")
    List<Step> history(@PathVariable String id, Caller caller) {
        return applications.history(visible.details(id, caller).summary().id());
    }
}
