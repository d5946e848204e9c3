package org.gongdan.subsidy.claim.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimCommand;
import org.gongdan.subsidy.claim.ClaimCommand.AcceptClaimLine;
import org.gongdan.subsidy.claim.ClaimCommand.ApproveClaim;
import org.gongdan.subsidy.claim.ClaimCommand.DeductFromClaimLine;
import org.gongdan.subsidy.claim.ClaimCommand.DraftClaim;
import org.gongdan.subsidy.claim.ClaimCommand.RejectClaim;
import org.gongdan.subsidy.claim.ClaimCommand.SetClaimLines;
import org.gongdan.subsidy.claim.ClaimCommand.SubmitClaim;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.claim.DeductionReason;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims: drafted and signed by an enterprise, checked and approved by the secretariat. */
@RestController
@RequestMapping("/api/claims")
class ClaimApi {

    private final Commands commands;
    private final ClaimList claims;
    private final NewIds ids;

    ClaimApi(Commands commands, ClaimList claims, NewIds ids) {
        this.commands = commands;
        this.claims = claims;
        this.ids = ids;
    }

    @PostMapping
    ResponseEntity<ClaimRow> draft(@Valid @RequestBody ClaimRequests.Draft request, Caller caller) {
        var id = new ClaimId(ids.next("claim"));
        var lines = ClaimRequests.numbered(request.lines());
        commands.sendAndSee(new DraftClaim(id, request.investmentId(), lines), caller, null);
        var row = seen(id, caller);
        return ResponseEntity.created(URI.create("/api/claims/" + id))
                .eTag("\"" + row.version() + "\"")
                .body(row);
    }

    @PutMapping("/{id}/lines")
    ResponseEntity<ClaimRow> setLines(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ClaimRequests.Lines request,
            Caller caller) {
        var claim = claimId(id);
        return send(new SetClaimLines(claim, ClaimRequests.numbered(request.lines())), ifMatch, caller);
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<ClaimRow> submit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return send(new SubmitClaim(claimId(id)), ifMatch, caller);
    }

    @PostMapping("/{id}/lines/{line}/decision")
    ResponseEntity<ClaimRow> decide(
            @PathVariable String id,
            @PathVariable int line,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ClaimRequests.LineDecision request,
            Caller caller) {
        var claim = claimId(id);
        var deducted = request.deducted();
        if (deducted == null || deducted.isZero()) {
            return send(new AcceptClaimLine(claim, line), ifMatch, caller);
        }
        var reason = request.reason() == null ? DeductionReason.OTHER : request.reason();
        var note = request.note() == null ? "" : request.note();
        return send(new DeductFromClaimLine(claim, line, deducted, reason, note), ifMatch, caller);
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<ClaimRow> approve(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return send(new ApproveClaim(claimId(id)), ifMatch, caller);
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<ClaimRow> reject(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ClaimRequests.Rejection request,
            Caller caller) {
        return send(new RejectClaim(claimId(id), request.reason()), ifMatch, caller);
    }

    @GetMapping
    PageOf<ClaimRow> list(
            @RequestParam(required = false) ClaimRow.@Nullable Status status,
            @RequestParam(required = false) @Nullable String investmentId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Party openFor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Caller caller) {
        var filter = new ClaimList.Filter(status, investmentId, q, openFor);
        return claims.list(filter, new PageRequest(page, size), caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<ClaimRow> find(@PathVariable String id, Caller caller) {
        var row = seen(claimId(id), caller);
        return Versions.tagged(row, row.version());
    }

    private ResponseEntity<ClaimRow> send(ClaimCommand command, @Nullable String ifMatch, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(ifMatch));
        var row = seen(command.claimId(), caller);
        return Versions.tagged(row, row.version());
    }

    private ClaimRow seen(ClaimId id, Caller caller) {
        return claims.find(id, caller).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    /** Anything that is no id of a claim names no claim. */
    private static ClaimId claimId(String id) {
        return PathId.of(id, ClaimId::new);
    }
}
