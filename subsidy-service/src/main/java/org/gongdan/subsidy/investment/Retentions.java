package org.gongdan.subsidy.investment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the money that a programme holds back of its payments. */
public interface Retentions {

    Optional<Standing> standing(InvestmentId investment);

    /** Where it stands; after a failed condition it stays held until two people decide. */
    enum Status {
        HELD,
        FAILED,
        MET,
        FORFEITED
    }

    /**
     * @param ground the facts that decided; null while nothing is decided
     * @param waiting what one person wants, or wanted and a second confirmed; null when there is none
     */
    record Standing(
            Status status,
            @Nullable RetentionGround ground,
            @Nullable Waiting waiting) {}

    /** What one person wants to be done with it. */
    record Waiting(RetentionDecision decision, String reason, List<String> evidence, String by) {

        public Waiting {
            evidence = List.copyOf(evidence);
        }
    }
}
