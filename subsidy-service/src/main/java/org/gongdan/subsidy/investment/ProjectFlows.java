package org.gongdan.subsidy.investment;

import java.util.List;
import org.gongdan.subsidy.investment.returns.CashFlow;

/**
 * The money of a project as it moved, and what the project brought.
 *
 * @param outlays what the project cost, negative, on the days it was paid
 * @param publicMoney what government and association paid, positive, on the value dates of the bank
 * @param partnerMoney what a lead company or a provider bore, positive
 * @param runningCosts what keeping the solution alive costs, negative
 * @param benefits one for each month and indicator that was measured
 */
public record ProjectFlows(
        List<CashFlow> outlays,
        List<CashFlow> publicMoney,
        List<CashFlow> partnerMoney,
        List<CashFlow> runningCosts,
        List<Benefit> benefits) {

    public ProjectFlows {
        outlays = List.copyOf(outlays);
        publicMoney = List.copyOf(publicMoney);
        partnerMoney = List.copyOf(partnerMoney);
        runningCosts = List.copyOf(runningCosts);
        benefits = List.copyOf(benefits);
    }
}
