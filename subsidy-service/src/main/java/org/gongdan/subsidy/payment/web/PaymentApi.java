package org.gongdan.subsidy.payment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.payment.BatchRow;
import org.gongdan.subsidy.payment.PaymentBatchId;
import org.gongdan.subsidy.payment.PaymentCommand;
import org.gongdan.subsidy.payment.PaymentCommand.ApproveBatch;
import org.gongdan.subsidy.payment.PaymentCommand.CancelBatch;
import org.gongdan.subsidy.payment.PaymentCommand.ConfirmPayment;
import org.gongdan.subsidy.payment.PaymentCommand.FailPayment;
import org.gongdan.subsidy.payment.PaymentCommand.PrepareBatch;
import org.gongdan.subsidy.payment.PaymentList;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payment batches: prepared, approved twice, then confirmed or failed claim by claim. */
@RestController
@RequestMapping("/api/payment-batches")
class PaymentApi {

    private static final int MOST_CLAIMS = 500;

    private final Commands commands;
    private final PaymentList batches;
    private final NewIds ids;

    PaymentApi(Commands commands, PaymentList batches, NewIds ids) {
        this.commands = commands;
        this.batches = batches;
        this.ids = ids;
    }

    /** @param kind the funders' shares when it is left out */
    record Preparation(
            @NotNull Party funder,
            @Nullable DueKind kind,
            @NotNull @Size(max = MOST_CLAIMS) List<@NotNull ClaimId> claims) {}

    record Reason(@NotNull @Size(max = 2000) String reason) {}

    record Confirmation(
            @NotNull ClaimId claimId,
            @NotNull @Size(max = 200) String bankReference,
            @NotNull LocalDate valueDate) {}

    record Failure(
            @NotNull ClaimId claimId,
            @NotNull @Size(max = 2000) String reason) {}

    @PostMapping
    ResponseEntity<BatchRow> prepare(@Valid @RequestBody Preparation request, Caller caller) {
        var id = new PaymentBatchId(ids.next("payment-batch"));
        var kind = request.kind() == null ? DueKind.SHARE : request.kind();
        commands.sendAndSee(new PrepareBatch(id, request.funder(), kind, request.claims()), caller, null);
        var row = seen(id, caller);
        return ResponseEntity.created(URI.create("/api/payment-batches/" + id))
                .eTag("\"" + row.version() + "\"")
                .body(row);
    }

    @PostMapping("/{id}/approvals")
    ResponseEntity<BatchRow> approve(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return send(new ApproveBatch(batchId(id)), ifMatch, caller);
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<BatchRow> cancel(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason request,
            Caller caller) {
        return send(new CancelBatch(batchId(id), request.reason()), ifMatch, caller);
    }

    @PostMapping("/{id}/confirmations")
    ResponseEntity<BatchRow> confirm(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Confirmation request,
            Caller caller) {
        var command = new ConfirmPayment(batchId(id), request.claimId(), request.bankReference(), request.valueDate());
        return send(command, ifMatch, caller);
    }

    @PostMapping("/{id}/failures")
    ResponseEntity<BatchRow> fail(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Failure request,
            Caller caller) {
        return send(new FailPayment(batchId(id), request.claimId(), request.reason()), ifMatch, caller);
    }

    @GetMapping
    PageOf<BatchRow> list(
            @RequestParam(required = false) BatchRow.@Nullable Status status,
            @RequestParam(required = false) @Nullable Party funder,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Caller caller) {
        return batches.list(new PaymentList.Filter(status, funder, q), new PageRequest(page, size), caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<BatchRow> find(@PathVariable String id, Caller caller) {
        var row = seen(batchId(id), caller);
        return Versions.tagged(row, row.version());
    }

    private ResponseEntity<BatchRow> send(PaymentCommand command, @Nullable String ifMatch, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(ifMatch));
        var row = seen(command.batchId(), caller);
        return Versions.tagged(row, row.version());
    }

    private BatchRow seen(PaymentBatchId id, Caller caller) {
        return batches.find(id, caller).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    /** Anything that is no id of a batch names no batch. */
    private static PaymentBatchId batchId(String id) {
        return PathId.of(id, PaymentBatchId::new);
    }
}
