package org.gongdan.subsidy.obligation;

import java.time.LocalDate;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationEscalated;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationLifted;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationMet;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationMissed;
import org.gongdan.subsidy.obligation.ObligationEvent.ObligationReminded;
import org.gongdan.subsidy.obligation.ReminderSteps.Step;

/** Where an obligation stands: one record per status, each holding only what later decisions need. */
sealed interface ObligationState {

    record Unknown() implements ObligationState {}

    record Open(Step step, LocalDate since) implements ObligationState {}

    record Met(LocalDate on) implements ObligationState {}

    record Lifted() implements ObligationState {}

    static ObligationState after(ObligationEvent event) {
        return switch (event) {
            case ObligationMissed missed -> new Open(Step.MISSED, missed.missedOn());
            case ObligationReminded reminded ->
                new Open(reminded.number() == 1 ? Step.FIRST_REMINDER : Step.SECOND_REMINDER, reminded.remindedOn());
            case ObligationEscalated escalated -> new Open(Step.ESCALATED, escalated.escalatedOn());
            case ObligationMet met -> new Met(met.metOn());
            case ObligationLifted _ -> new Lifted();
        };
    }
}
