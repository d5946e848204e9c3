package org.gongdan.subsidy.obligation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * One thing that an enterprise has to do.
 *
 * @param subject the id of the investment or application it is about
 * @param part what tells it from others of its kind and subject, such as the month of a report; empty when nothing does
 * @param title of the project, for people
 * @param dueOn the last day on which it is in time
 */
public record Duty(ObligationKind kind, String subject, String part, String uscc, String title, LocalDate dueOn) {

    @JsonIgnore
    public ObligationId id() {
        return ObligationId.of(kind, subject, part);
    }

    public boolean isOverdueOn(LocalDate day) {
        return day.isAfter(dueOn);
    }
}
