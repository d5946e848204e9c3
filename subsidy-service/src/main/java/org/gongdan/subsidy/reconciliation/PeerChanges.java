package org.gongdan.subsidy.reconciliation;

import java.time.LocalDate;

/**
 * How the indicators of enterprises of the same scenario and industry changed in the same months: the comparison that a
 * peer-adjusted benefit is measured against.
 */
public interface PeerChanges {

    /**
     * Works the comparison out for one run and keeps it under that run's name, so that its results can be studied later;
     * a second call replaces the first. It is small: it holds no more than one row for each comparison.
     *
     * @param cutOff months that end later do not count
     * @return how many comparisons there are: one for each scenario, industry, indicator and month
     */
    int prepare(String runId, LocalDate cutOff);

    /** Forgets the comparison of a run whose results nobody needs any more. */
    void forget(String runId);
}
