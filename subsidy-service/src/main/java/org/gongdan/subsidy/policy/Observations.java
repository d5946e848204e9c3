package org.gongdan.subsidy.policy;

import java.util.Collection;
import java.util.List;
import org.gongdan.subsidy.catalogue.Benchmark;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.Reconciliations.Result;

/**
 * The working set of one run: gathered slice by slice, each in the transaction of its slice, then figured, then
 * forgotten. It is no read model; nobody sees it.
 */
public interface Observations {

    /** Gathers what a slice of results gives; a slice that is gathered again replaces itself. */
    void gather(String run, Period period, Collection<Result> results);

    /** All figures of the run, without small cells. */
    PolicySet figures(String run, Period period, List<Benchmark> benchmarks);

    void forget(String run);
}
