package org.gongdan.subsidy.obligation;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.shared.AllowedFor;

/**
 * What a job found of a slice of investments on one day, recorded in one transaction.
 *
 * @param slice the last investment of the slice, for people who look at a failure
 * @param missing what has not come
 * @param met obligations whose thing has come since
 */
@AllowedFor(
        value = {},
        system = true)
public record FollowUpDuties(
        String slice, LocalDate day, ReminderSteps steps, List<Duty> missing, List<ObligationId> met) {

    public FollowUpDuties {
        missing = List.copyOf(missing);
        met = List.copyOf(met);
    }

    public boolean isEmpty() {
        return missing.isEmpty() && met.isEmpty();
    }
}
