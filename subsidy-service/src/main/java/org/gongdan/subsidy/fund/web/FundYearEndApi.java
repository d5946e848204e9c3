package org.gongdan.subsidy.fund.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.fund.FundCommand;
import org.gongdan.subsidy.fund.FundCommand.CarryOverFund;
import org.gongdan.subsidy.fund.FundCommand.DiscardYearEnd;
import org.gongdan.subsidy.fund.FundCommand.LapseFund;
import org.gongdan.subsidy.fund.FundCommand.PrepareCarryOver;
import org.gongdan.subsidy.fund.FundCommand.PrepareLapse;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.fund.FundList.YearEndPreview;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
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
import org.springframework.web.bind.annotation.RestController;

/** The end of a fund's year: looked at first, prepared by one person, confirmed by another, or discarded. */
@RestController
@RequestMapping("/api/funds/{id}")
class FundYearEndApi {

    private final Commands commands;
    private final FundList funds;

    FundYearEndApi(Commands commands, FundList funds) {
        this.commands = commands;
        this.funds = funds;
    }

    /**
     * What goes on to the next year besides the rest.
     *
     * @param carryOverId names the carry-over, so that it happens once
     * @param reservations the open reservations and commitments that go along
     */
    record CarryOver(
            @NotBlank @Size(max = 200) String carryOverId,
            @NotNull FundId successor,
            @NotNull List<@NotBlank String> reservations) {}

    /** @param lapseId names the lapse, so that it happens once */
    record Lapse(@NotBlank @Size(max = 200) String lapseId) {}

    /** @param name of what was prepared */
    record Confirmation(@NotBlank String name) {}

    @GetMapping("/year-end")
    YearEndPreview preview(@PathVariable String id, Caller caller) {
        FundApi.requireSight(caller);
        return funds.preview(row(FundApi.fund(id)).fundId());
    }

    @PostMapping("/carry-over")
    ResponseEntity<FundRow> prepareCarryOver(
            @PathVariable String id,
            @Valid @RequestBody CarryOver request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new PrepareCarryOver(
                FundApi.fund(id), request.carryOverId(), request.successor(), request.reservations());
        return send(command, seen, caller);
    }

    @PostMapping("/carry-over/confirmation")
    ResponseEntity<FundRow> carryOver(
            @PathVariable String id,
            @Valid @RequestBody Confirmation request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new CarryOverFund(FundApi.fund(id), request.name()), seen, caller);
    }

    @PostMapping("/lapse")
    ResponseEntity<FundRow> prepareLapse(
            @PathVariable String id,
            @Valid @RequestBody Lapse request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new PrepareLapse(FundApi.fund(id), request.lapseId()), seen, caller);
    }

    @PostMapping("/lapse/confirmation")
    ResponseEntity<FundRow> lapse(
            @PathVariable String id,
            @Valid @RequestBody Confirmation request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new LapseFund(FundApi.fund(id), request.name()), seen, caller);
    }

    /** Takes back what was prepared, before anybody confirmed it. */
    @DeleteMapping("/year-end/{name}")
    ResponseEntity<FundRow> discard(
            @PathVariable String id,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new DiscardYearEnd(FundApi.fund(id), name), seen, caller);
    }

    private ResponseEntity<FundRow> send(FundCommand command, @Nullable String seen, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(seen));
        var row = row(command.fundId());
        return Versions.tagged(row, row.version());
    }

    private FundRow row(FundId fund) {
        return funds.row(fund).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }
}
