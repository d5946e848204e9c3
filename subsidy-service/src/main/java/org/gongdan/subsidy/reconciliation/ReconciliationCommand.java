package org.gongdan.subsidy.reconciliation;

import java.util.HashSet;
import java.util.List;
import org.gongdan.config.axon.HandledAlone;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.shared.AllowedFor;

/** What a run records of investments, and what people say to its findings. */
public sealed interface ReconciliationCommand {

    /**
     * The findings of a run for a chunk of investments, stored all or none. For an investment whose last result of the
     * period is of this run, knows later events, or says the same, it changes nothing. A sender that has a transaction
     * of its own sends it as a nested command: it is then stored with that transaction.
     *
     * @param position the last event the run looked at
     * @param found at most one for each investment
     */
    @HandledAlone
    @AllowedFor(value = Role.OPERATOR, system = true)
    record RecordReconciliations(String runId, Period period, long position, List<Found> found)
            implements ReconciliationCommand {

        /** @throws IllegalArgumentException when an investment is there twice */
        public RecordReconciliations {
            found = List.copyOf(found);
            var seen = new HashSet<InvestmentId>();
            for (var each : found) {
                if (!seen.add(each.investmentId())) {
                    throw new IllegalArgumentException(each.investmentId() + " is twice in one chunk");
                }
            }
        }
    }

    /** Says why a difference is there; it stays until a run no longer finds it. */
    @HandledAlone
    @AllowedFor({Role.FINANCE, Role.REVIEWER})
    record ExplainBreak(InvestmentId investmentId, Period period, Break.Type type, String explanation)
            implements ReconciliationCommand {}
}
