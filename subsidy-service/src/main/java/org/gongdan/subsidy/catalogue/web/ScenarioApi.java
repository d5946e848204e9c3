package org.gongdan.subsidy.catalogue.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.catalogue.Catalogue;
import org.gongdan.subsidy.catalogue.CatalogueList;
import org.gongdan.subsidy.catalogue.CatalogueList.ScenarioRow;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.catalogue.ScenarioCommand.PublishScenario;
import org.gongdan.subsidy.catalogue.ScenarioId;
import org.gongdan.subsidy.catalogue.ScenarioYaml;
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

/** Scenarios of the catalogue, open to everybody who is signed in; published as YAML or JSON, in UTF-8. */
@RestController
@RequestMapping("/api/catalogue/scenarios")
class ScenarioApi {

    private final Commands commands;
    private final Catalogue catalogue;
    private final CatalogueList list;

    ScenarioApi(Commands commands, Catalogue catalogue, CatalogueList list) {
        this.commands = commands;
        this.catalogue = catalogue;
        this.list = list;
    }

    @GetMapping
    PageOf<ScenarioRow> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return list.scenarios(q, industry, new PageRequest(page, size));
    }

    @GetMapping("/{code}")
    ResponseEntity<ScenarioRow> get(@PathVariable String code) {
        var row = list.row(code).orElseThrow(ScenarioApi::absent);
        return Versions.tagged(row, row.version());
    }

    @GetMapping("/{code}/versions/{version}")
    Scenario version(@PathVariable String code, @PathVariable int version) {
        return catalogue.scenario(code, version).orElseThrow(ScenarioApi::absent);
    }

    @PostMapping(consumes = {"application/yaml", "application/json"})
    ResponseEntity<ScenarioRow> publish(
            @RequestBody byte[] text,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var scenario = ScenarioYaml.read(new String(text, StandardCharsets.UTF_8));
        commands.sendAndSee(
                new PublishScenario(ScenarioId.ofCode(scenario.code()), scenario), caller, Versions.seen(seen));
        var row = get(scenario.code());
        return ResponseEntity.created(URI.create("/api/catalogue/scenarios/" + scenario.code()))
                .headers(row.getHeaders())
                .body(row.getBody());
    }

    private static CommandRefused absent() {
        return new CommandRefused(SharedRefusal.NOT_FOUND);
    }
}
