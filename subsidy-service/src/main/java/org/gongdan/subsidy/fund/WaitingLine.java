package org.gongdan.subsidy.fund;

/** Who waits for the money of a fund; answered by the feature that keeps the queue, of which funds know nothing. */
public interface WaitingLine {

    /** How many wait for this fund, or for the one that took over from it. */
    long waitingFor(FundId fund);
}
