package org.gongdan.subsidy.obligation;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** What has happened to an obligation; stored for ever, so records here are only ever added to. */
public sealed interface ObligationEvent {

    ObligationId obligationId();

    /** @param missedOn the day on which it was found missing, after its last day */
    @Revision("1")
    record ObligationMissed(ObligationId obligationId, Duty duty, LocalDate missedOn, Instant foundAt)
            implements ObligationEvent {}

    /** @param number 1 or 2 */
    @Revision("1")
    record ObligationReminded(ObligationId obligationId, int number, LocalDate remindedOn, Instant remindedAt)
            implements ObligationEvent {}

    /** From now on the secretariat asks for it in person. */
    @Revision("1")
    record ObligationEscalated(ObligationId obligationId, LocalDate escalatedOn, Instant escalatedAt)
            implements ObligationEvent {}

    @Revision("1")
    record ObligationMet(ObligationId obligationId, LocalDate metOn, Instant foundAt) implements ObligationEvent {}

    @Revision("1")
    record ObligationLifted(ObligationId obligationId, String reason, String liftedBy, Instant liftedAt)
            implements ObligationEvent {}
}
