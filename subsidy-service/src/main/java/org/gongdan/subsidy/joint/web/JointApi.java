package org.gongdan.subsidy.joint.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.joint.JointCommand;
import org.gongdan.subsidy.joint.JointCommand.ConfirmExit;
import org.gongdan.subsidy.joint.JointCommand.DraftJoint;
import org.gongdan.subsidy.joint.JointCommand.InviteMember;
import org.gongdan.subsidy.joint.JointCommand.SetSharedCost;
import org.gongdan.subsidy.joint.JointCommand.SubmitJoint;
import org.gongdan.subsidy.joint.JointId;
import org.gongdan.subsidy.joint.JointList.Details;
import org.gongdan.subsidy.joint.web.JointRequests.Cost;
import org.gongdan.subsidy.joint.web.JointRequests.Draft;
import org.gongdan.subsidy.joint.web.JointRequests.ExitConfirmation;
import org.gongdan.subsidy.joint.web.JointRequests.Invitation;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the lead company does with a joint application, and the secretariat when a member leaves. */
@RestController
@RequestMapping("/api/joint-applications")
class JointApi {

    private final Commands commands;
    private final NewIds newIds;
    private final VisibleJoint visible;

    JointApi(Commands commands, NewIds newIds, VisibleJoint visible) {
        this.commands = commands;
        this.newIds = newIds;
        this.visible = visible;
    }

    @PostMapping
    ResponseEntity<Details> draft(@Valid @RequestBody Draft request, Caller caller) {
        var id = new JointId(newIds.next("joint"));
        commands.sendAndSee(
                new DraftJoint(id, request.leadUscc(), request.programmeId(), request.mode(), request.title()),
                caller,
                null);
        var drafted = visible.details(id.value(), caller);
        return ResponseEntity.created(URI.create("/api/joint-applications/" + id.value()))
                .eTag("\"" + drafted.summary().version() + "\"")
                .body(drafted);
    }

    @PutMapping("/{id}/shared-cost")
    ResponseEntity<Details> setSharedCost(
            @PathVariable String id,
            @Valid @RequestBody Cost request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new SetSharedCost(visible.target(id, caller), request.stated()), seen, caller);
    }

    @PostMapping("/{id}/invitations")
    ResponseEntity<Details> invite(
            @PathVariable String id,
            @Valid @RequestBody Invitation request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new InviteMember(visible.target(id, caller), request.uscc()), seen, caller);
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<Details> submit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new SubmitJoint(visible.target(id, caller)), seen, caller);
    }

    /** The second one, by the other side, takes effect. */
    @PostMapping("/{id}/members/{uscc}/exit-confirmations")
    ResponseEntity<Details> confirmExit(
            @PathVariable String id,
            @PathVariable String uscc,
            @Valid @RequestBody ExitConfirmation request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(
                new ConfirmExit(visible.target(id, caller), uscc, request.digest(), request.reason()), seen, caller);
    }

    private ResponseEntity<Details> send(JointCommand command, @Nullable String seen, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(seen));
        var now = visible.details(command.jointId().value(), caller);
        return Versions.tagged(now, now.summary().version());
    }
}
