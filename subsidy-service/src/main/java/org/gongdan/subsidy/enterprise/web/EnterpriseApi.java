package org.gongdan.subsidy.enterprise.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.enterprise.EnterpriseCommand;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.AssessMaturity;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.AssignGroup;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.ClassifySize;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.CorrectProfile;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.ReinstateEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.SuspendEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.VerifyEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseId;
import org.gongdan.subsidy.enterprise.Uscc;
import org.gongdan.subsidy.enterprise.read.EnterpriseQueries;
import org.gongdan.subsidy.enterprise.read.EnterpriseRow;
import org.gongdan.subsidy.enterprise.web.EnterpriseRequests.Assessment;
import org.gongdan.subsidy.enterprise.web.EnterpriseRequests.Figures;
import org.gongdan.subsidy.enterprise.web.EnterpriseRequests.Group;
import org.gongdan.subsidy.enterprise.web.EnterpriseRequests.Profile;
import org.gongdan.subsidy.enterprise.web.EnterpriseRequests.Registration;
import org.gongdan.subsidy.enterprise.web.EnterpriseRequests.Suspension;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of enterprises; people of an enterprise see their own and no other. */
@RestController
@RequestMapping("/api/enterprises")
class EnterpriseApi {

    private final Commands commands;
    private final EnterpriseQueries enterprises;

    EnterpriseApi(Commands commands, EnterpriseQueries enterprises) {
        this.commands = commands;
        this.enterprises = enterprises;
    }

    @GetMapping
    PageOf<EnterpriseRow> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        return enterprises.list(caller, new EnterpriseQueries.Filter(q, status, region), new PageRequest(page, size));
    }

    @GetMapping("/{uscc}")
    ResponseEntity<EnterpriseRow> get(@PathVariable String uscc, Caller caller) {
        var row = enterprises
                .row(Uscc.typed(uscc).value())
                .filter(found -> caller.sees(found.uscc()))
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return Versions.tagged(row, row.version());
    }

    @PostMapping
    ResponseEntity<EnterpriseRow> register(@Valid @RequestBody Registration request, Caller caller) {
        var uscc = Uscc.typed(request.uscc()).value();
        commands.sendAndSee(
                new RegisterEnterprise(
                        EnterpriseId.ofUscc(uscc),
                        request.profile().stated(),
                        request.figures().stated(),
                        request.overrideReason()),
                caller,
                null);
        var row = get(uscc, caller);
        return ResponseEntity.created(URI.create("/api/enterprises/" + uscc))
                .headers(row.getHeaders())
                .body(row.getBody());
    }

    @PostMapping("/{uscc}/profile")
    ResponseEntity<EnterpriseRow> correct(
            @PathVariable String uscc,
            @Valid @RequestBody Profile request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new CorrectProfile(id(uscc), request.stated()), seen, caller);
    }

    @PostMapping("/{uscc}/size")
    ResponseEntity<EnterpriseRow> classify(
            @PathVariable String uscc,
            @Valid @RequestBody Figures request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new ClassifySize(id(uscc), request.stated()), seen, caller);
    }

    @PostMapping("/{uscc}/maturity")
    ResponseEntity<EnterpriseRow> assess(
            @PathVariable String uscc,
            @Valid @RequestBody Assessment request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new AssessMaturity(id(uscc), request.level(), request.assessedOn(), request.basis());
        return send(command, seen, caller);
    }

    @PostMapping("/{uscc}/group")
    ResponseEntity<EnterpriseRow> group(
            @PathVariable String uscc,
            @Valid @RequestBody Group request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new AssignGroup(id(uscc), request.groupId()), seen, caller);
    }

    @PostMapping("/{uscc}/verification")
    ResponseEntity<EnterpriseRow> verify(
            @PathVariable String uscc,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new VerifyEnterprise(id(uscc)), seen, caller);
    }

    @PostMapping("/{uscc}/suspension")
    ResponseEntity<EnterpriseRow> suspend(
            @PathVariable String uscc,
            @Valid @RequestBody Suspension request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new SuspendEnterprise(id(uscc), request.reason()), seen, caller);
    }

    @PostMapping("/{uscc}/reinstatement")
    ResponseEntity<EnterpriseRow> reinstate(
            @PathVariable String uscc,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new ReinstateEnterprise(id(uscc)), seen, caller);
    }

    private ResponseEntity<EnterpriseRow> send(EnterpriseCommand command, @Nullable String seen, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(seen));
        return get(command.enterpriseId().uscc(), caller);
    }

    private static EnterpriseId id(String uscc) {
        return EnterpriseId.ofUscc(Uscc.typed(uscc).value());
    }
}
