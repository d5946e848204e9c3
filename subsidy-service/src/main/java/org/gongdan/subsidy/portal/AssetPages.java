package org.gongdan.subsidy.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.investment.Asset;
import org.gongdan.subsidy.investment.GrantedAsset;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordAsset;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.RecordedAssets;
import org.gongdan.subsidy.shared.Money;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The asset that a grant helped to buy, as the enterprise's books have it. */
@Controller
@RequestMapping("/investments/{id}/asset")
class AssetPages {

    private final RecordedAssets assets;
    private final RecordDesk desk;

    AssetPages(RecordedAssets assets, RecordDesk desk) {
        this.assets = assets;
        this.desk = desk;
    }

    @GetMapping
    String edit(@PathVariable String id, Click click) {
        var investment = own(id, click);
        click.show("typed", known(investment));
        return "portal/asset";
    }

    @PostMapping
    String record(@PathVariable String id, @RequestParam Map<String, String> values, Click click) {
        var investment = own(id, click);
        var key = investment.summary().id();
        return desk.took("asset", values, () -> new RecordAsset(key, asset(new Typed(values))), click)
                ? click.goTo("/investments/" + key + "#income")
                : click.refuse("portal/asset", "body");
    }

    private InvestmentList.Details own(String id, Click click) {
        var investment = desk.seen(id, click);
        RecordDesk.require(RecordDesk.isOwn(investment, click.caller()), "RecordAsset");
        click.show("kinds", GrantedAsset.Kind.values());
        click.show("methods", GrantedAsset.Method.values());
        return investment;
    }

    private static Asset asset(Typed typed) {
        var residual = typed.text("residualValue");
        return new Asset(
                typed.choice("kind", GrantedAsset.Kind.class),
                typed.money("cost"),
                typed.day("readyOn"),
                typed.number("lifeMonths"),
                residual.isEmpty() ? Money.ZERO : typed.money("residualValue"),
                typed.choice("method", GrantedAsset.Method.class),
                typed.dayIfAny("disposedOn"));
    }

    /** Of a project of which nothing was recorded yet, all of its cost. */
    private Map<String, String> known(InvestmentList.Details investment) {
        var id = investment.summary().id();
        var recorded = assets.of(List.of(id)).get(id);
        var typed = new HashMap<String, String>();
        if (recorded == null) {
            typed.put("cost", investment.summary().eligibleCost().amount());
            return typed;
        }
        var asset = recorded.asset();
        typed.put("kind", asset.kind().name());
        typed.put("cost", asset.cost().amount());
        typed.put("readyOn", asset.readyOn().toString());
        typed.put("lifeMonths", String.valueOf(asset.lifeMonths()));
        typed.put("residualValue", asset.residualValue().amount());
        typed.put("method", asset.method().name());
        typed.put(
                "disposedOn",
                asset.disposedOn() == null ? "" : asset.disposedOn().toString());
        return typed;
    }
}
