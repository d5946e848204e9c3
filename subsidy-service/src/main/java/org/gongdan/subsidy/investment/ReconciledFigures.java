package org.gongdan.subsidy.investment;

import java.util.List;
import org.gongdan.subsidy.shared.Money;

/**
 * What one run found for one investment.
 *
 * @param promised public money in the agreement
 * @param claimed public share of the cost claimed so far
 * @param approved public money approved in claims, before retention
 * @param retained of the approved held back
 * @param paid public money confirmed as paid
 * @param ledger the same by the ledger of the funds
 * @param indicatorsDue measurements that should have been reported by the cut-off
 * @param indicatorsReceived measurements that were
 */
public record ReconciledFigures(
        Money promised,
        Money claimed,
        Money approved,
        Money retained,
        Money paid,
        Money ledger,
        int indicatorsDue,
        int indicatorsReceived,
        List<ReturnFigure> returns) {

    public ReconciledFigures {
        returns = List.copyOf(returns);
    }
}
