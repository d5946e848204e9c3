package org.gongdan.subsidy.investment;

import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.investment.InvestmentEvent.AssetRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrectionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselinesFrozen;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionFailed;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionDecisionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionForfeitureConfirmed;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the project beside its indicators and milestones.
 *
 * @param uses of the bought functions, by so many days after going live
 * @param asset as the enterprise's books have it; null until it has said so
 */
record Facts(
        Terms terms,
        Baselines baselines,
        Received<RunningCost, Money> runningCosts,
        Received<Integer, List<String>> uses,
        Retention retention,
        @Nullable Asset asset) {

    static Facts of(InvestmentOpened opened) {
        return new Facts(
                Terms.of(opened),
                Baselines.of(opened),
                Received.of(Set.of()),
                Received.of(Set.of()),
                Retention.HELD,
                null);
    }

    Facts after(InvestmentEvent event) {
        return switch (event) {
            case BaselineCorrectionPrepared prepared -> with(baselines.afterPreparing(prepared));
            case BaselineCorrected corrected -> with(baselines.afterCorrecting(corrected));
            case BaselinesFrozen _ -> with(baselines.afterFreezing());
            case RunningCostRecorded(var _, var month, var kind, var amount, var evidence, var by, var _) ->
                withCosts(runningCosts.afterReport(new RunningCost(month, kind), amount, evidence, by));
            case RunningCostVerified(var _, var month, var kind, var amount, var _, var _, var _) ->
                withCosts(runningCosts.afterVerification(new RunningCost(month, kind), amount));
            case FunctionUseMeasured(var _, var day, var used, var _, var evidence, var by, var _) ->
                withUses(uses.afterReport(day, used, evidence, by));
            case FunctionUseVerified(var _, var day, var used, var _, var _, var _, var _) ->
                withUses(uses.afterVerification(day, used));
            case RetentionConditionMet _ -> with(retention.to(Retention.Status.MET));
            case RetentionConditionFailed _ -> with(retention.to(Retention.Status.FAILED));
            case RetentionForfeitureConfirmed _ -> with(retention.to(Retention.Status.FORFEITED));
            case RetentionDecisionPrepared prepared -> with(retention.waitingFor(prepared));
            case AssetRecorded(var _, var recorded, var _, var _) ->
                new Facts(terms, baselines, runningCosts, uses, retention, recorded);
            case InvestmentEvent _ -> this;
        };
    }

    private Facts with(Baselines changed) {
        return new Facts(terms, changed, runningCosts, uses, retention, asset);
    }

    private Facts withCosts(Received<RunningCost, Money> changed) {
        return new Facts(terms, baselines, changed, uses, retention, asset);
    }

    private Facts withUses(Received<Integer, List<String>> changed) {
        return new Facts(terms, baselines, runningCosts, changed, retention, asset);
    }

    private Facts with(Retention changed) {
        return new Facts(terms, baselines, runningCosts, uses, changed, asset);
    }
}
