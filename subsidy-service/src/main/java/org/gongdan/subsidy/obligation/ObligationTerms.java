package org.gongdan.subsidy.obligation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long enterprises have, and when they are reminded, as the operator has set it.
 *
 * <p>{@code gongdan.obligations.report-days} after the end of a month its indicators are due,
 * {@code final-claim-days} after the end of a project its last claim; {@code upcoming-days} before that it is shown as
 * still to do.
 */
@Component
public final class ObligationTerms {

    private final int reportDays;
    private final int finalClaimDays;
    private final int upcomingDays;
    private final ReminderSteps steps;

    public ObligationTerms(
            @Value("${gongdan.obligations.report-days:15}") int reportDays,
            @Value("${gongdan.obligations.final-claim-days:90}") int finalClaimDays,
            @Value("${gongdan.obligations.upcoming-days:30}") int upcomingDays,
            @Value("${gongdan.obligations.first-reminder-days:7}") int first,
            @Value("${gongdan.obligations.second-reminder-days:14}") int second,
            @Value("${gongdan.obligations.escalation-days:14}") int escalation) {
        if (reportDays < 0 || finalClaimDays < 0 || upcomingDays < 0) {
            throw new IllegalArgumentException("gongdan.obligations: days are never fewer than none");
        }
        this.reportDays = reportDays;
        this.finalClaimDays = finalClaimDays;
        this.upcomingDays = upcomingDays;
        this.steps = new ReminderSteps(first, second, escalation);
    }

    int reportDays() {
        return reportDays;
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
