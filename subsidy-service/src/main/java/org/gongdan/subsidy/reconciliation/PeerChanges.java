package org.gongdan.subsidy.reconciliation;

import java.time.LocalDate;

/**
 * How the indicators of enterprises of the same scenario and industry changed in the same months: the comparison that a
 * peer-adjusted benefit is measured against.
 */
public interface PeerChanges {

    /**
     * Works the comparison out for one run and keeps it under that run's name; a second call replaces the first.
     *
     * @param cutOff months that end later do not count
     * @return how many comparisons there are: one for each scenario, industry, indicator and month
     */
    int prepare(String runId, LocalDate cutOff);

    /** Forgets the comparison of a run that is over. */
    void forget(String runId);
}
