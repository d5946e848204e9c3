package org.gongdan.subsidy.claim;

import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.investment.InvestmentId;

/** What other features may know of claims. */
public interface Claims {

    Optional<Approved> findApproved(ClaimId claim);

    /**
     * An approved claim and what each funder owes for it.
     *
     * @param released what was held back and is due now; empty before it is released
     */
    record Approved(
            ClaimId claimId,
            InvestmentId investmentId,
            String applicationId,
            String uscc,
            List<FunderAmount> funders,
            List<HeldAmount> released) {

        public Approved {
            funders = List.copyOf(funders);
            released = List.copyOf(released);
        }
    }
}
