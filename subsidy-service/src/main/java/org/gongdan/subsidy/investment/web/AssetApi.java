package org.gongdan.subsidy.investment.web;

import jakarta.validation.Valid;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.Asset;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordAsset;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.InvestmentList.Details;
import org.gongdan.subsidy.investment.InvestmentRefusal;
import org.gongdan.subsidy.investment.RecordedAssets;
import org.gongdan.subsidy.investment.web.BenefitRequests.StatedAsset;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The asset that a grant helped to buy, as the enterprise's books have it. */
@RestController
@RequestMapping("/api/investments/{id}/asset")
class AssetApi {

    private final Commands commands;
    private final InvestmentList investments;
    private final RecordedAssets assets;

    AssetApi(Commands commands, InvestmentList investments, RecordedAssets assets) {
        this.commands = commands;
        this.investments = investments;
        this.assets = assets;
    }

    @GetMapping
    Asset asset(@PathVariable String id, Caller caller) {
        var investment = investments
                .find(Paths.investment(id))
                .filter(found -> caller.sees(found.summary().uscc()))
                .map(found -> found.summary().id())
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        var recorded = assets.of(List.of(investment)).get(investment);
        if (recorded == null) {
            throw new CommandRefused(InvestmentRefusal.ASSET_NOT_RECORDED);
        }
        return recorded.asset();
    }

    @PostMapping
    ResponseEntity<Details> record(
            @PathVariable String id,
            @Valid @RequestBody StatedAsset request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new RecordAsset(Paths.investment(id), request.asset());
        return Sending.of(commands, investments, command, "/asset", seen, caller);
    }
}
