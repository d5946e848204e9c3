package org.gongdan.subsidy.obligation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long enterprises have, and when they are reminded, as the operator has set it.
 *
 * <p>{@code gongdan.obligations.final-claim-days} after the end of a project its last claim is due;
 * {@code upcoming-days} before its day a thing is shown as still to do. When reports are due is part of the agreement
 * ({@code DueReports}) and is not set here.
 */
@Component
public final class ObligationTerms {

    private final int finalClaimDays;
    private final int upcomingDays;
    private final ReminderSteps steps;

    public ObligationTerms(
            @Value("${gongdan.obligations.final-claim-days:90}") int finalClaimDays,
            @Value("${gongdan.obligations.upcoming-days:30}") int upcomingDays,
            @Value("${gongdan.obligations.first-reminder-days:7}") int first,
            @Value("${gongdan.obligations.second-reminder-days:14}") int second,
            @Value("${gongdan.obligations.escalation-days:14}") int escalation) {
        if (finalClaimDays < 0 || upcomingDays < 0) {
            throw new IllegalArgumentException("gongdan.obligations: days are never fewer than none");
        }
        this.finalClaimDays = finalClaimDays;
        this.upcomingDays = upcomingDays;
        this.steps = new ReminderSteps(first, second, escalation);
    }

    int finalClaimDays() {
        return finalClaimDays;
    }

    int upcomingDays() {
        return upcomingDays;
    }

    public ReminderSteps steps() {
        return steps;
    }
}
