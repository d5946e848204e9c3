package org.gongdan.subsidy.reconciliation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.ProjectFlows;

/** The dated money and benefits of investments, for many of them at once. */
public interface InvestmentFlows {

    /**
     * What happened by a day, each list by date. Benefits bear what was claimed and verified; peer-adjusted ones are
     * absent, because they depend on a run.
     *
     * @param ids at most some hundreds: all are held in memory
     * @param cutOff what is dated later is left out
     * @return an entry for each id, with empty lists when nothing has moved
     */
    Map<InvestmentId, ProjectFlows> of(Collection<InvestmentId> ids, LocalDate cutOff);

    /**
     * As above, with the peer-adjusted benefits of a run.
     *
     * @param runId of a run for which {@link PeerChanges#prepare} was called
     */
    Map<InvestmentId, ProjectFlows> of(Collection<InvestmentId> ids, LocalDate cutOff, String runId);
}
