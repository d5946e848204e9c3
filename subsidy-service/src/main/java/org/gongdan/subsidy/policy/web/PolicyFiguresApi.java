package org.gongdan.subsidy.policy.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.catalogue.Benchmark;
import org.gongdan.subsidy.catalogue.Benchmarks;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.policy.Dimension;
import org.gongdan.subsidy.policy.Policies;
import org.gongdan.subsidy.policy.Policies.Published;
import org.gongdan.subsidy.policy.Policies.Summary;
import org.gongdan.subsidy.policy.PolicyFile;
import org.gongdan.subsidy.policy.PolicySet;
import org.gongdan.subsidy.policy.PolicySet.Cell;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Policy figures for everybody who is signed in: nothing in them is about one enterprise. */
@RestController
@RequestMapping("/api/policy-figures")
class PolicyFiguresApi {

    private final Policies policies;
    private final Benchmarks benchmarks;

    PolicyFiguresApi(Policies policies, Benchmarks benchmarks) {
        this.policies = policies;
        this.benchmarks = benchmarks;
    }

    /** One period in force for each, the newest first. */
    @GetMapping
    List<Summary> list(Caller caller) {
        return policies.list();
    }

    /** Published claims to compare with: unverified, with their source. */
    @GetMapping("/benchmarks")
    List<Benchmark> benchmarks(Caller caller) {
        return benchmarks.all();
    }

    /** @param version one that was published earlier; the one in force when absent */
    @GetMapping("/{period}")
    ResponseEntity<Published> get(
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Dimension dimension,
            @RequestParam(required = false) @Nullable String value,
            Caller caller) {
        var found = found(period, version);
        var set = found.set();
        var cells = set.cells().stream().filter(wanted(dimension, value)).toList();
        var narrowed = new PolicySet(set.period(), cells, set.histograms(), set.measured());
        return Versions.tagged(
                new Published(found.summary(), found.position(), narrowed),
                found.summary().version());
    }

    @GetMapping(path = "/{period}/file", produces = PolicyFile.MEDIA_TYPE)
    ResponseEntity<byte[]> file(
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Dimension dimension,
            @RequestParam(required = false) @Nullable String value,
            Caller caller) {
        var found = found(period, version);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + found.summary().id() + "-"
                                + found.summary().version() + ".csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(PolicyFile.csv(found.set(), wanted(dimension, value)).getBytes(StandardCharsets.UTF_8));
    }

    private Published found(String period, @Nullable Integer version) {
        var wanted = PathId.of(period, Period::new);
        return (version == null ? policies.find(wanted) : policies.find(wanted, version))
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    private static Predicate<Cell> wanted(@Nullable Dimension dimension, @Nullable String value) {
        return cell -> (dimension == null || cell.dimension() == dimension)
                && (value == null || cell.value().equals(value) || cell.second().equals(value));
    }
}
