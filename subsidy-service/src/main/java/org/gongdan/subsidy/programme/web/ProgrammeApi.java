package org.gongdan.subsidy.programme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.programme.CaseYaml;
import org.gongdan.subsidy.programme.ProgrammeCommand;
import org.gongdan.subsidy.programme.ProgrammeCommand.CloseCall;
import org.gongdan.subsidy.programme.ProgrammeCommand.DraftProgramme;
import org.gongdan.subsidy.programme.ProgrammeCommand.OpenCall;
import org.gongdan.subsidy.programme.ProgrammeCommand.RetireProgramme;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.ProgrammeRow;
import org.gongdan.subsidy.programme.RuleSetYaml;
import org.gongdan.subsidy.programme.ShareSolver;
import org.gongdan.subsidy.programme.SplitAnswer;
import org.gongdan.subsidy.programme.read.ProgrammeQueries;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Programmes and their calls. Rules and cases are sent as YAML or JSON, in UTF-8. */
@RestController
@RequestMapping("/api/programmes")
class ProgrammeApi {

    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";

    private final Commands commands;
    private final ProgrammeQueries programmes;
    private final Clock clock;

    ProgrammeApi(Commands commands, ProgrammeQueries programmes, Clock clock) {
        this.commands = commands;
        this.programmes = programmes;
        this.clock = clock;
    }

    record CallRequest(
            @NotNull String call,
            @NotNull LocalDate opensOn,
            @NotNull LocalDate closesOn) {}

    record Retirement(@NotNull String reason) {}

    @GetMapping
    PageOf<ProgrammeRow> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Caller caller) {
        return programmes.list(caller, new PageRequest(page, size));
    }

    @GetMapping("/{id}")
    ResponseEntity<ProgrammeRow> get(@PathVariable String id, Caller caller) {
        var row = programmes.find(id(id), caller).orElseThrow(ProgrammeApi::absent);
        return Versions.tagged(row, row.version());
    }

    @PostMapping(consumes = {YAML, JSON})
    ResponseEntity<ProgrammeRow> draft(
            @RequestBody byte[] text,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var rules = RuleSetYaml.read(new String(text, StandardCharsets.UTF_8));
        var row = send(new DraftProgramme(rules.programmeId(), rules), seen, caller);
        return ResponseEntity.created(URI.create("/api/programmes/" + rules.programmeId()))
                .headers(row.getHeaders())
                .body(row.getBody());
    }

    @PostMapping("/{id}/calls")
    ResponseEntity<ProgrammeRow> open(
            @PathVariable String id,
            @Valid @RequestBody CallRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new OpenCall(id(id), request.call(), request.opensOn(), request.closesOn()), seen, caller);
    }

    @PostMapping("/{id}/calls/{call}/closure")
    ResponseEntity<ProgrammeRow> close(
            @PathVariable String id,
            @PathVariable String call,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new CloseCall(id(id), call), seen, caller);
    }

    @PostMapping("/{id}/retirement")
    ResponseEntity<ProgrammeRow> retire(
            @PathVariable String id,
            @Valid @RequestBody Retirement request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new RetireProgramme(id(id), request.reason()), seen, caller);
    }

    /** Splits a case under the version in force on a day, today unless one is named; stores nothing. */
    @PostMapping(
            path = "/{id}/split",
            consumes = {YAML, JSON})
    SplitAnswer split(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestBody byte[] text) {
        var rules = programmes
                .inForce(id(id), day == null ? LocalDate.now(clock) : day)
                .orElseThrow(ProgrammeApi::absent);
        var request = CaseYaml.read(new String(text, StandardCharsets.UTF_8), rules);
        return SplitAnswer.of(ShareSolver.solve(request));
    }

    private ResponseEntity<ProgrammeRow> send(ProgrammeCommand command, @Nullable String seen, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(seen));
        return get(command.programmeId().value(), caller);
    }

    /** Takes the code as well as the id; what is neither is absent. */
    static ProgrammeId id(String text) {
        return text.startsWith("programme-") && text.length() > "programme-".length()
                ? new ProgrammeId(text)
                : ProgrammeId.ofCode(text);
    }

    static CommandRefused absent() {
        return new CommandRefused(SharedRefusal.NOT_FOUND);
    }
}
