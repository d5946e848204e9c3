package org.gongdan.subsidy.fund.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.fund.FundCommand;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.CloseFund;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.fund.FundMovement;
import org.gongdan.subsidy.fund.FundRefusal;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.fund.WaitingLine;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Funds and their money, for those who see every enterprise; what an enterprise gets is told in its application. */
@RestController
@RequestMapping("/api/funds")
class FundApi {

    private final Commands commands;
    private final FundList funds;
    private final WaitingLine line;
    private final NewIds ids;

    FundApi(Commands commands, FundList funds, WaitingLine line, NewIds ids) {
        this.line = line;
        this.commands = commands;
        this.funds = funds;
        this.ids = ids;
    }

    record Opening(
            @NotNull Party funder,
            @NotNull Integer year,
            @NotNull String nameZh,
            @NotNull String nameEn,
            @NotNull String purpose) {}

    /** @param appropriationId names the appropriation; the number of the document, for one */
    record Appropriation(
            @NotNull String appropriationId,
            @NotNull Money amount,
            @NotNull String reference) {}

    record Reservation(
            @NotNull String reservationId, @NotNull Money amount) {}

    @GetMapping
    PageOf<FundRow> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) FundList.@Nullable Status status,
            @RequestParam(required = false) @Nullable Party funder,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        requireSight(caller);
        return funds.list(new FundList.Filter(q, status, funder, year), new PageRequest(page, size));
    }

    @GetMapping("/{id}")
    ResponseEntity<FundRow> get(@PathVariable String id, Caller caller) {
        requireSight(caller);
        var row = funds.row(fund(id)).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return Versions.tagged(row, row.version());
    }

    @GetMapping("/{id}/movements")
    PageOf<FundMovement> movements(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) FundMovement.@Nullable Kind kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        requireSight(caller);
        var row = funds.row(fund(id)).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return funds.movements(row.fundId(), new FundList.MovementFilter(reference, kind), new PageRequest(page, size));
    }

    @PostMapping
    ResponseEntity<FundRow> open(@Valid @RequestBody Opening request, Caller caller) {
        var id = new FundId(ids.next("fund"));
        var command = new OpenFund(
                id, request.funder(), request.year(), request.nameZh(), request.nameEn(), request.purpose());
        return created(send(command, null, caller), id);
    }

    @PostMapping("/{id}/appropriations")
    ResponseEntity<FundRow> appropriate(
            @PathVariable String id,
            @Valid @RequestBody Appropriation request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new AddAppropriation(fund(id), request.appropriationId(), request.amount(), request.reference());
        return created(send(command, seen, caller), command.fundId());
    }

    @PostMapping("/{id}/reservations")
    ResponseEntity<FundRow> reserve(
            @PathVariable String id,
            @Valid @RequestBody Reservation request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new ReserveAmount(fund(id), request.reservationId(), request.amount());
        requireNobodyWaits(command);
        return created(send(command, seen, caller), command.fundId());
    }

    @DeleteMapping("/{id}/reservations/{reservationId}")
    ResponseEntity<FundRow> release(
            @PathVariable String id,
            @PathVariable String reservationId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new ReleaseReservation(fund(id), reservationId), seen, caller);
    }

    @PostMapping("/{id}/closure")
    ResponseEntity<FundRow> close(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new CloseFund(fund(id)), seen, caller);
    }

    /** Whoever asks again for what is reserved already takes nothing from those who wait. */
    private void requireNobodyWaits(ReserveAmount command) {
        var waiting = line.waitingFor(command.fundId());
        var same = new FundList.MovementFilter(command.reservationId(), FundMovement.Kind.RESERVED);
        if (waiting > 0
                && funds.movements(command.fundId(), same, new PageRequest(0, 1))
                                .total()
                        == 0) {
            throw new CommandRefused(FundRefusal.OTHERS_WAIT_FOR_FUND, waiting);
        }
    }

    private ResponseEntity<FundRow> send(FundCommand command, @Nullable String seen, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(seen));
        return get(command.fundId().value(), caller);
    }

    private static ResponseEntity<FundRow> created(ResponseEntity<FundRow> row, FundId fund) {
        return ResponseEntity.created(URI.create("/api/funds/" + fund))
                .headers(row.getHeaders())
                .body(row.getBody());
    }

    /** What cannot be the id of a fund is one that does not exist. */
    static FundId fund(String id) {
        return PathId.of(id, FundId::new);
    }

    static void requireSight(Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "funds");
        }
    }
}
