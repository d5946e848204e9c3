package org.gongdan.subsidy.investment;

import java.util.List;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionDecisionPrepared;
import org.jspecify.annotations.Nullable;

/**
 * What became of the money held back.
 *
 * @param waiting a decision of one person that waits for a second; null when there is none
 */
record Retention(Status status, @Nullable Waiting waiting) {

    static final Retention HELD = new Retention(Status.HELD, null);

    /** Where it stands; after a failed condition it stays held until two people decide. */
    enum Status {
        HELD,
        FAILED,
        MET,
        FORFEITED
    }

    /** What one person wants. */
    record Waiting(RetentionDecision decision, String reason, List<String> evidence, String by) {}

    boolean isFinal() {
        return status == Status.MET || status == Status.FORFEITED;
    }

    Retention to(Status next) {
        return new Retention(next, null);
    }

    Retention waitingFor(RetentionDecisionPrepared event) {
        return new Retention(
                status, new Waiting(event.decision(), event.reason(), event.evidence(), event.preparedBy()));
    }
}
