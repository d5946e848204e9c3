package org.gongdan.subsidy.joint.web;

import jakarta.validation.Valid;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.joint.ExitPreview;
import org.gongdan.subsidy.joint.JointList;
import org.gongdan.subsidy.joint.JointList.Details;
import org.gongdan.subsidy.joint.JointList.Summary;
import org.gongdan.subsidy.joint.JointPreviews;
import org.gongdan.subsidy.joint.JointShares;
import org.gongdan.subsidy.joint.web.JointRequests.Cost;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Joint applications to look at; members see themselves and the whole, and none of each other. */
@RestController
@RequestMapping("/api/joint-applications")
class JointReadApi {

    private final JointList joints;
    private final VisibleJoint visible;
    private final JointPreviews previews;

    JointReadApi(JointList joints, VisibleJoint visible, JointPreviews previews) {
        this.joints = joints;
        this.visible = visible;
        this.previews = previews;
    }

    @GetMapping
    PageOf<Summary> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        return joints.list(q, new PageRequest(page, size), caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<Details> get(@PathVariable String id, Caller caller) {
        var details = visible.details(id, caller);
        return Versions.tagged(details, details.summary().version());
    }

    /** What each member bears as things are; nothing is stored. */
    @GetMapping("/{id}/split-preview")
    JointShares preview(@PathVariable String id, Caller caller) {
        return previews.shares(visible.details(id, caller), null, caller);
    }

    /** The same with another shared cost, for the lead company to try out; nothing is stored. */
    @PostMapping("/{id}/split-preview")
    JointShares preview(@PathVariable String id, @Valid @RequestBody Cost instead, Caller caller) {
        return previews.shares(visible.details(id, caller), instead.stated(), caller);
    }

    @GetMapping("/{id}/members/{uscc}/exit-preview")
    ExitPreview exit(@PathVariable String id, @PathVariable String uscc, Caller caller) {
        return previews.exit(visible.details(id, caller), uscc, caller);
    }

    @GetMapping("/{id}/members/{uscc}/indicators")
    List<Indicator> indicators(@PathVariable String id, @PathVariable String uscc, Caller caller) {
        return previews.indicators(visible.details(id, caller), uscc, caller).orElseThrow(VisibleJoint::absent);
    }
}
