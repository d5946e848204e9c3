package org.gongdan.subsidy.reconciliation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.investment.DeferredIncome;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentRefusal;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.investment.RecordedAssets;
import org.gongdan.subsidy.shared.CommandRefused;
import org.springframework.stereotype.Component;

/** Lays what was paid and spent beside the recorded assets: the schedules by which grants become income. */
@Component
public class DeferredIncomes {

    private final RecordedAssets assets;
    private final InvestmentFlows flows;

    DeferredIncomes(RecordedAssets assets, InvestmentFlows flows) {
        this.assets = assets;
        this.flows = flows;
    }

    /** @throws CommandRefused when the enterprise has recorded no asset */
    public DeferredIncome of(InvestmentId investment) {
        var income = of(List.of(investment), LocalDate.MAX).get(investment);
        if (income == null) {
            throw new CommandRefused(InvestmentRefusal.ASSET_NOT_RECORDED);
        }
        return income;
    }

    /**
     * The schedules of many investments, with a constant number of statements.
     *
     * @param cutOff what was paid or spent later does not count
     * @return none for an investment without a recorded asset
     */
    public Map<InvestmentId, DeferredIncome> of(Collection<InvestmentId> investments, LocalDate cutOff) {
        var recorded = assets.of(investments);
        var known = flows.of(recorded.keySet(), cutOff);
        var incomes = new HashMap<InvestmentId, DeferredIncome>();
        recorded.forEach((investment, asset) -> incomes.put(
                investment, DeferredIncome.of(asset.granted(), known.getOrDefault(investment, ProjectFlows.NONE))));
        return incomes;
    }
}
