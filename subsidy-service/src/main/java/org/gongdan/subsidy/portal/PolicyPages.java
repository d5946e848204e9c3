package org.gongdan.subsidy.portal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.catalogue.Benchmarks;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.policy.Dimension;
import org.gongdan.subsidy.policy.Policies;
import org.gongdan.subsidy.policy.PolicyFile;
import org.gongdan.subsidy.shared.PathId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Policy figures with pictures, and published claims beside what was measured. */
@Controller
class PolicyPages {

    private final Policies policies;
    private final Benchmarks benchmarks;

    PolicyPages(Policies policies, Benchmarks benchmarks) {
        this.policies = policies;
        this.benchmarks = benchmarks;
    }

    @GetMapping("/policy-figures")
    String show(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "REGION") Dimension dimension,
            Model model,
            Caller caller) {
        var all = policies.list();
        model.addAttribute("periods", all);
        model.addAttribute("dimension", dimension);
        model.addAttribute("dimensions", Dimension.values());
        var wanted = period == null || period.isBlank()
                ? all.stream().findFirst().map(Policies.Summary::period)
                : Optional.of(period);
        if (wanted.isPresent()) {
            var found = policies.find(PathId.of(wanted.get(), Period::new)).orElseThrow(Sight::absent);
            var set = found.set();
            model.addAttribute("shown", found.summary());
            model.addAttribute(
                    "all",
                    set.cells().stream()
                            .filter(cell -> cell.dimension() == Dimension.ALL)
                            .flatMap(cell -> Stream.ofNullable(cell.figures()))
                            .findFirst()
                            .orElse(null));
            model.addAttribute(
                    "rows",
                    PolicyView.rows(set.cells().stream()
                            .filter(cell -> cell.dimension() == dimension)
                            .toList()));
            model.addAttribute(
                    "pictures",
                    set.histograms().stream()
                            .flatMap(histogram -> PolicyView.picture(histogram).stream())
                            .toList());
            model.addAttribute("comparisons", PolicyView.comparisons(benchmarks.all(), set.measured()));
        }
        return "portal/policy-figures";
    }

    @GetMapping("/policy-figures/{period}/file")
    ResponseEntity<byte[]> file(@PathVariable String period, Caller caller) {
        var found = policies.find(PathId.of(period, Period::new)).orElseThrow(Sight::absent);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + found.summary().id() + "-"
                                + found.summary().version() + ".csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(PolicyFile.csv(found.set()).getBytes(StandardCharsets.UTF_8));
    }
}
