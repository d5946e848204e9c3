package org.gongdan.subsidy.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.privacy.ErasureCommand.ConfirmErasure;
import org.gongdan.subsidy.privacy.ErasureCommand.RefuseErasure;
import org.gongdan.subsidy.privacy.ErasureGround;
import org.gongdan.subsidy.privacy.ErasureId;
import org.gongdan.subsidy.privacy.Erasures;
import org.gongdan.subsidy.privacy.Erasures.Row;
import org.gongdan.subsidy.privacy.Holding.Held;
import org.gongdan.subsidy.privacy.Holding.Kept;
import org.gongdan.subsidy.privacy.Holdings;
import org.gongdan.subsidy.privacy.PrivacyOffice;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is held about people, for those who answer for it, and for everybody about themselves. */
@RestController
@RequestMapping("/api/privacy")
class PrivacyApi {

    private final Holdings holdings;
    private final Erasures erasures;
    private final PrivacyOffice office;
    private final Commands commands;

    PrivacyApi(Holdings holdings, Erasures erasures, PrivacyOffice office, Commands commands) {
        this.holdings = holdings;
        this.erasures = erasures;
        this.office = office;
        this.commands = commands;
    }

    /** @param digest to be sent with the confirmation of an erasure */
    record Shown(String person, List<Held> erasable, List<Kept> kept, String digest) {}

    record Wish(
            @NotBlank @Size(max = 160) String person,
            @NotNull ErasureGround ground,
            @NotBlank @Size(max = 1_000) String reason) {}

    record Confirmation(@NotBlank String digest) {}

    record Answer(@NotNull @Size(max = 1_000) String reason) {}

    @GetMapping("/people")
    PageOf<PersonalData.Known> people(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        PrivacyOffice.requireMember(caller);
        return holdings.people(q, new PageRequest(page, size));
    }

    @GetMapping("/people/{person}")
    Shown holding(@PathVariable String person, Caller caller) {
        PrivacyOffice.requireMember(caller);
        requireHeld(person);
        var holding = holdings.of(person);
        return new Shown(person, holding.erasable(), holding.kept(), holding.digest());
    }

    @GetMapping(path = "/people/{person}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    void export(@PathVariable String person, Caller caller, HttpServletResponse response) throws IOException {
        PrivacyOffice.requireMember(caller);
        requireHeld(person);
        write(person, response);
    }

    /** What is held about the caller. */
    @GetMapping(path = "/me/export", produces = MediaType.APPLICATION_JSON_VALUE)
    void exportOwn(Caller caller, HttpServletResponse response) throws IOException {
        requireHeld(caller.id());
        write(caller.id(), response);
    }

    @GetMapping("/erasures")
    PageOf<Row> list(
            @RequestParam(required = false) Erasures.@Nullable Status status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        PrivacyOffice.requireReader(caller);
        return erasures.list(status, new PageRequest(page, size));
    }

    @GetMapping("/erasures/{id}")
    ResponseEntity<Row> get(@PathVariable String id, Caller caller) {
        PrivacyOffice.requireReader(caller);
        var row = erasures.find(PathId.of(id, ErasureId::new))
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return Versions.tagged(row, row.version());
    }

    @PostMapping("/erasures")
    ResponseEntity<Row> request(@Valid @RequestBody Wish wish, Caller caller) {
        var command = office.request(wish.person(), wish.ground(), wish.reason(), caller);
        commands.sendAndSee(command, caller, null);
        var row = get(command.erasureId().value(), caller);
        return ResponseEntity.created(URI.create("/api/privacy/erasures/" + command.erasureId()))
                .headers(row.getHeaders())
                .body(row.getBody());
    }

    @PostMapping("/erasures/{id}/confirmation")
    ResponseEntity<Row> confirm(
            @PathVariable String id,
            @Valid @RequestBody Confirmation confirmation,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var erasure = PathId.of(id, ErasureId::new);
        commands.sendAndSee(new ConfirmErasure(erasure, confirmation.digest()), caller, Versions.seen(seen));
        return get(id, caller);
    }

    @PostMapping("/erasures/{id}/refusal")
    ResponseEntity<Row> refuse(
            @PathVariable String id,
            @Valid @RequestBody Answer answer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var erasure = PathId.of(id, ErasureId::new);
        commands.sendAndSee(new RefuseErasure(erasure, answer.reason()), caller, Versions.seen(seen));
        return get(id, caller);
    }

    private void requireHeld(String person) {
        if (!holdings.isHeld(person)) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
    }

    private void write(String person, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        holdings.export(person, response.getOutputStream());
    }
}
