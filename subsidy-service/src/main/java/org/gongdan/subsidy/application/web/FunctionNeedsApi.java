package org.gongdan.subsidy.application.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.StateFunctionNeeds;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.application.FitAnswer;
import org.gongdan.subsidy.application.FunctionChoice;
import org.gongdan.subsidy.application.FunctionChoice.Chosen;
import org.gongdan.subsidy.application.FunctionChoice.StatedNeed;
import org.gongdan.subsidy.catalogue.Benchmarks;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an application needs and buys, and how well the two fit. */
@RestController
@RequestMapping("/api/applications/{id}")
class FunctionNeedsApi {

    private final Commands commands;
    private final VisibleApplications visible;
    private final Benchmarks benchmarks;

    FunctionNeedsApi(Commands commands, VisibleApplications visible, Benchmarks benchmarks) {
        this.commands = commands;
        this.visible = visible;
        this.benchmarks = benchmarks;
    }

    record Functions(
            @NotNull List<@NotNull @Valid Need> needed,
            @Nullable @Valid Choice chosen) {

        FunctionChoice stated() {
            return new FunctionChoice(
                    needed.stream()
                            .map(need -> new StatedNeed(need.code(), need.why() == null ? "" : need.why()))
                            .toList(),
                    chosen == null ? null : chosen.stated());
        }
    }

    record Need(
            @NotBlank String code,
            @Nullable @Size(max = 1_000) String why) {}

    record Choice(
            @NotNull SolutionId solution,
            @Nullable Set<@NotNull String> options,
            @Nullable Map<String, @NotNull Money> prices) {

        Chosen stated() {
            return new Chosen(solution, options == null ? Set.of() : options, prices == null ? Map.of() : prices);
        }
    }

    @PutMapping("/functions")
    ResponseEntity<Details> state(
            @PathVariable String id,
            @Valid @RequestBody Functions request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var application = visible.target(id, caller);
        commands.sendAndSee(new StateFunctionNeeds(application, request.stated()), caller, Versions.seen(seen));
        var now = visible.details(id, caller);
        return Versions.tagged(now, now.summary().version());
    }

    @GetMapping("/function-fit")
    FitAnswer fit(@PathVariable String id, Caller caller) {
        return FitAnswer.of(visible.details(id, caller).functionsForProject(), benchmarks);
    }
}
