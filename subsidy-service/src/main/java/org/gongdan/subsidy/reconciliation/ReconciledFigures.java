package org.gongdan.subsidy.reconciliation;

import java.util.List;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.shared.Money;

/**
 * What one run found for one investment, all of it up to the end of the period.
 *
 * @param promised public money in the agreement
 * @param claimed public share of the cost claimed so far
 * @param approved public money approved in claims, before retention
 * @param retained of the approved still held back
 * @param paid public money confirmed as paid
 * @param ledger the same by the ledger of the funds
 * @param payableDue of what may be paid (approved less retained) the part approved so long ago that it should be paid
 * @param retentionDue of the retained the part whose release was due
 * @param indicatorsDue measurements that should have been reported
 * @param indicatorsReceived measurements that were
 */
public record ReconciledFigures(
        Money promised,
        Money claimed,
        Money approved,
        Money retained,
        Money paid,
        Money ledger,
        Money payableDue,
        Money retentionDue,
        int indicatorsDue,
        int indicatorsReceived,
        List<ReturnFigure> returns) {

    public ReconciledFigures {
        returns = List.copyOf(returns);
    }

    /** Approved money that is not held back. */
    Money payable() {
        return approved.minus(retained);
    }
}
