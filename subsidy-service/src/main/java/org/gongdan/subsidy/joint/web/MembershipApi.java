package org.gongdan.subsidy.joint.web;

import jakarta.validation.Valid;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.joint.JointCommand;
import org.gongdan.subsidy.joint.JointCommand.ChangeConsent;
import org.gongdan.subsidy.joint.JointCommand.DeclineMembership;
import org.gongdan.subsidy.joint.JointCommand.JoinJoint;
import org.gongdan.subsidy.joint.JointCommand.SignPart;
import org.gongdan.subsidy.joint.JointList.Details;
import org.gongdan.subsidy.joint.web.JointRequests.Consent;
import org.gongdan.subsidy.joint.web.JointRequests.Joining;
import org.gongdan.subsidy.joint.web.JointRequests.Reason;
import org.gongdan.subsidy.joint.web.JointRequests.Signature;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a member does for itself; each answers with the joint application as that member sees it. */
@RestController
@RequestMapping("/api/joint-applications/{id}/members/{uscc}")
class MembershipApi {

    private final Commands commands;
    private final NewIds newIds;
    private final VisibleJoint visible;

    MembershipApi(Commands commands, NewIds newIds, VisibleJoint visible) {
        this.commands = commands;
        this.newIds = newIds;
        this.visible = visible;
    }

    @PostMapping("/joining")
    ResponseEntity<Details> join(
            @PathVariable String id,
            @PathVariable String uscc,
            @Valid @RequestBody Joining request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var application = new ApplicationId(newIds.next("application"));
        return send(new JoinJoint(visible.target(id, caller), uscc, application, request.stated()), seen, caller);
    }

    /** Whoever declines does not see it any more, so nothing comes back. */
    @PostMapping("/declination")
    ResponseEntity<Void> decline(
            @PathVariable String id, @PathVariable String uscc, @Valid @RequestBody Reason request, Caller caller) {
        commands.sendAndSee(new DeclineMembership(visible.target(id, caller), uscc, request.reason()), caller, null);
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    @PutMapping("/consent")
    ResponseEntity<Details> consent(
            @PathVariable String id,
            @PathVariable String uscc,
            @Valid @RequestBody Consent request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new ChangeConsent(visible.target(id, caller), uscc, request.given()), seen, caller);
    }

    @PostMapping("/signature")
    ResponseEntity<Details> sign(
            @PathVariable String id,
            @PathVariable String uscc,
            @Valid @RequestBody Signature request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new SignPart(visible.target(id, caller), uscc, request.stated()), seen, caller);
    }

    private ResponseEntity<Details> send(JointCommand command, @Nullable String seen, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(seen));
        var now = visible.details(command.jointId().value(), caller);
        return Versions.tagged(now, now.summary().version());
    }
}
