package org.gongdan.subsidy.application.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand;
import org.gongdan.subsidy.application.ApplicationCommand.AcceptOffer;
import org.gongdan.subsidy.application.ApplicationCommand.ApproveTier;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareBaseline;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareFunding;
import org.gongdan.subsidy.application.ApplicationCommand.DeclineOffer;
import org.gongdan.subsidy.application.ApplicationCommand.DescribeProject;
import org.gongdan.subsidy.application.ApplicationCommand.DraftApplication;
import org.gongdan.subsidy.application.ApplicationCommand.JudgeDoubleFunding;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationCommand.RejectApplication;
import org.gongdan.subsidy.application.ApplicationCommand.RequestCorrection;
import org.gongdan.subsidy.application.ApplicationCommand.SetCostLines;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationCommand.WithdrawApplication;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.application.web.ApplicationRequests.Baseline;
import org.gongdan.subsidy.application.web.ApplicationRequests.Costs;
import org.gongdan.subsidy.application.web.ApplicationRequests.Declination;
import org.gongdan.subsidy.application.web.ApplicationRequests.Draft;
import org.gongdan.subsidy.application.web.ApplicationRequests.Funding;
import org.gongdan.subsidy.application.web.ApplicationRequests.Judgement;
import org.gongdan.subsidy.application.web.ApplicationRequests.ProjectText;
import org.gongdan.subsidy.application.web.ApplicationRequests.Proposal;
import org.gongdan.subsidy.application.web.ApplicationRequests.Reason;
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

/** Every step of an application; each answers with the application as it stands after it. */
@RestController
@RequestMapping("/api/applications")
class ApplicationApi {

    private final Commands commands;
    private final NewIds newIds;
    private final VisibleApplications visible;

    ApplicationApi(Commands commands, NewIds newIds, VisibleApplications visible) {
        this.commands = commands;
        this.newIds = newIds;
        this.visible = visible;
    }

    @PostMapping
    ResponseEntity<Details> draft(@Valid @RequestBody Draft request, Caller caller) {
        var id = new ApplicationId(newIds.next("application"));
        commands.sendAndSee(
                new DraftApplication(
                        id,
                        request.uscc(),
                        request.programmeId(),
                        request.project().stated()),
                caller,
                null);
        var drafted = visible.details(id.value(), caller);
        return ResponseEntity.created(URI.create("/api/applications/" + id.value()))
                .eTag("\"" + drafted.summary().version() + "\"")
                .body(drafted);
    }

    @PutMapping("/{id}/project")
    ResponseEntity<Details> describe(
            @PathVariable String id,
            @Valid @RequestBody ProjectText request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new DescribeProject(visible.target(id, caller), request.stated()), seen, caller);
    }

    @PutMapping("/{id}/cost-lines")
    ResponseEntity<Details> setCostLines(
            @PathVariable String id,
            @Valid @RequestBody Costs request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new SetCostLines(visible.target(id, caller), request.stated(), request.offered()), seen, caller);
    }

    @PutMapping("/{id}/baseline")
    ResponseEntity<Details> declareBaseline(
            @PathVariable String id,
            @Valid @RequestBody Baseline request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new DeclareBaseline(visible.target(id, caller), request.stated(), request.planned()), seen, caller);
    }

    @PutMapping("/{id}/funding")
    ResponseEntity<Details> declareFunding(
            @PathVariable String id,
            @Valid @RequestBody Funding request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new DeclareFunding(visible.target(id, caller), request.stated()), seen, caller);
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<Details> submit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new SubmitApplication(visible.target(id, caller)), seen, caller);
    }

    @PostMapping("/{id}/correction-request")
    ResponseEntity<Details> requestCorrection(
            @PathVariable String id,
            @Valid @RequestBody Reason request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new RequestCorrection(visible.target(id, caller), request.reason()), seen, caller);
    }

    /** Whether awards that look as if they funded the same project do. */
    @PostMapping("/{id}/double-funding-judgements")
    ResponseEntity<Details> judgeDoubleFunding(
            @PathVariable String id,
            @Valid @RequestBody Judgement request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(
                new JudgeDoubleFunding(
                        visible.target(id, caller), request.awards(), request.distinct(), request.reason()),
                seen,
                caller);
    }

    @PostMapping("/{id}/tier-proposal")
    ResponseEntity<Details> proposeTier(
            @PathVariable String id,
            @Valid @RequestBody Proposal request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new ProposeTier(visible.target(id, caller), request.funds()), seen, caller);
    }

    @PostMapping("/{id}/approvals")
    ResponseEntity<Details> approve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new ApproveTier(visible.target(id, caller)), seen, caller);
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<Details> reject(
            @PathVariable String id,
            @Valid @RequestBody Reason request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new RejectApplication(visible.target(id, caller), request.reason()), seen, caller);
    }

    @PostMapping("/{id}/acceptance")
    ResponseEntity<Details> accept(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new AcceptOffer(visible.target(id, caller)), seen, caller);
    }

    @PostMapping("/{id}/declination")
    ResponseEntity<Details> decline(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Declination request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(
                new DeclineOffer(visible.target(id, caller), request == null ? null : request.reason()), seen, caller);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Details> withdraw(
            @PathVariable String id,
            @Valid @RequestBody Reason request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new WithdrawApplication(visible.target(id, caller), request.reason()), seen, caller);
    }

    private ResponseEntity<Details> send(ApplicationCommand command, @Nullable String seen, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(seen));
        var now = visible.details(command.applicationId().value(), caller);
        return Versions.tagged(now, now.summary().version());
    }
}
