package org.gongdan.subsidy.investment.web;

import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentKpis;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.InvestmentList.Details;
import org.gongdan.subsidy.investment.InvestmentList.Filter;
import org.gongdan.subsidy.investment.InvestmentList.Summary;
import org.gongdan.subsidy.investment.KpiSeries;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Investments to read; people of an enterprise see their own, and those of others are absent to them. */
@RestController
@RequestMapping("/api/investments")
class InvestmentApi {

    private final InvestmentList investments;
    private final InvestmentKpis kpis;

    InvestmentApi(InvestmentList investments, InvestmentKpis kpis) {
        this.investments = investments;
        this.kpis = kpis;
    }

    @GetMapping
    PageOf<Summary> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) InvestmentList.@Nullable Status status,
            @RequestParam(required = false) @Nullable String uscc,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        var wanted = new PageRequest(page, size);
        if (caller.seesEveryEnterprise()) {
            return investments.list(new Filter(q, status, uscc), wanted);
        }
        var own = caller.organisation();
        if (own == null || (uscc != null && !uscc.equals(own))) {
            return new PageOf<>(List.of(), wanted.page(), wanted.size(), 0);
        }
        return investments.list(new Filter(q, status, own), wanted);
    }

    @GetMapping("/{id}")
    ResponseEntity<Details> get(@PathVariable String id, Caller caller) {
        var details = visible(id, caller);
        return Versions.tagged(details, details.summary().version());
    }

    @GetMapping("/{id}/kpis")
    List<KpiSeries> kpis(@PathVariable String id, Caller caller) {
        return kpis.of(visible(id, caller).summary().id());
    }

    private Details visible(String id, Caller caller) {
        return investments
                .find(Paths.investment(id))
                .filter(found -> caller.sees(found.summary().uscc()))
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }
}
