package org.gongdan.subsidy.catalogue.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.catalogue.CatalogueList;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionFilter;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionRow;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionStatus;
import org.gongdan.subsidy.catalogue.Comparison;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.SolutionCommand;
import org.gongdan.subsidy.catalogue.SolutionCommand.ListSolution;
import org.gongdan.subsidy.catalogue.SolutionCommand.ReviseSolution;
import org.gongdan.subsidy.catalogue.SolutionCommand.WithdrawSolution;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.catalogue.web.CatalogueRequests.Listing;
import org.gongdan.subsidy.catalogue.web.CatalogueRequests.Sheet;
import org.gongdan.subsidy.catalogue.web.CatalogueRequests.Withdrawal;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What providers offer for scenarios, open to everybody who is signed in and curated by the secretariat. */
@RestController
@RequestMapping("/api/catalogue/solutions")
class SolutionApi {

    private final Commands commands;
    private final Catalogue catalogue;
    private final CatalogueList list;
    private final NewIds ids;

    SolutionApi(Commands commands, Catalogue catalogue, CatalogueList list, NewIds ids) {
        this.commands = commands;
        this.catalogue = catalogue;
        this.list = list;
        this.ids = ids;
    }

    /** @param provider the credit code of one provider */
    @GetMapping
    PageOf<SolutionRow> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String scenario,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable SolutionStatus status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter = new SolutionFilter(q, scenario, provider == null ? null : providerId(provider), status);
        return list.solutions(filter, new PageRequest(page, size));
    }

    /**
     * Up to four solutions side by side.
     *
     * @param needed codes of the functions that are looked for; the essential ones when none is named
     */
    @GetMapping("/comparison")
    Comparison compare(
            @RequestParam String scenario,
            @RequestParam List<String> solution,
            @RequestParam(required = false) @Nullable Set<String> needed) {
        var asked = catalogue.scenario(scenario).orElseThrow(SolutionApi::absent);
        var solutions = new LinkedHashSet<>(solution)
                .stream()
                        .map(id -> catalogue.solution(id(id)).orElseThrow(SolutionApi::absent))
                        .toList();
        return Comparison.of(asked, needed == null ? Set.of() : needed, solutions);
    }

    @GetMapping("/{id}")
    ResponseEntity<SolutionRow> get(@PathVariable String id) {
        var row = list.row(id(id)).orElseThrow(SolutionApi::absent);
        return Versions.tagged(row, row.version());
    }

    @PostMapping
    ResponseEntity<SolutionRow> list(@Valid @RequestBody Listing request, Caller caller) {
        var id = new SolutionId(ids.next("solution"));
        var command = new ListSolution(
                id, providerId(request.provider()), request.sheet().stated());
        var row = send(command, null, caller);
        return ResponseEntity.created(URI.create("/api/catalogue/solutions/" + id.value()))
                .headers(row.getHeaders())
                .body(row.getBody());
    }

    @PutMapping("/{id}")
    ResponseEntity<SolutionRow> revise(
            @PathVariable String id,
            @Valid @RequestBody Sheet request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new ReviseSolution(id(id), request.stated()), seen, caller);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<SolutionRow> withdraw(
            @PathVariable String id,
            @Valid @RequestBody Withdrawal request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new WithdrawSolution(id(id), request.reason()), seen, caller);
    }

    private ResponseEntity<SolutionRow> send(SolutionCommand command, @Nullable String seen, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(seen));
        return get(command.solutionId().value());
    }

    private static ProviderId providerId(String uscc) {
        return ProviderId.ofUscc(uscc.strip().toUpperCase(Locale.ROOT));
    }

    private static SolutionId id(String text) {
        if (!text.startsWith("solution-")) {
            throw absent();
        }
        return new SolutionId(text);
    }

    private static CommandRefused absent() {
        return new CommandRefused(SharedRefusal.NOT_FOUND);
    }
}
