package org.gongdan.subsidy.investment;

import java.time.LocalDate;
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

    /** Nothing has moved. */
    public static final ProjectFlows NONE = new ProjectFlows(List.of(), List.of(), List.of(), List.of(), List.of());

    public ProjectFlows {
        outlays = List.copyOf(outlays);
        publicMoney = List.copyOf(publicMoney);
        partnerMoney = List.copyOf(partnerMoney);
        runningCosts = List.copyOf(runningCosts);
        benefits = List.copyOf(benefits);
    }

    /** What had happened by the end of that day. */
    ProjectFlows until(LocalDate cutOff) {
        return new ProjectFlows(
                until(outlays, cutOff),
                until(publicMoney, cutOff),
                until(partnerMoney, cutOff),
                until(runningCosts, cutOff),
                benefits.stream()
                        .filter(benefit -> !benefit.on().isAfter(cutOff))
                        .toList());
    }

    ProjectFlows withBenefits(List<Benefit> others) {
        return new ProjectFlows(outlays, publicMoney, partnerMoney, runningCosts, others);
    }

    private static List<CashFlow> until(List<CashFlow> flows, LocalDate cutOff) {
        return flows.stream().filter(flow -> !flow.date().isAfter(cutOff)).toList();
    }
}
