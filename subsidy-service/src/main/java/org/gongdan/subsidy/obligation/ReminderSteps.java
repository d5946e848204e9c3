package org.gongdan.subsidy.obligation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * After how many days somebody hears again of what is missing. Each step counts from the one before, so that nobody is
 * escalated who was not warned, even where the job did not run for weeks.
 *
 * @param first days from the day it was found missing to the first reminder
 * @param second days from the first to the second reminder
 * @param escalation days from the second reminder until the secretariat takes it up
 */
public record ReminderSteps(int first, int second, int escalation) {

    /** @throws IllegalArgumentException when a step is shorter than a day: two would fall together */
    public ReminderSteps {
        if (first < 1 || second < 1 || escalation < 1) {
            throw new IllegalArgumentException(
                    "steps are whole days from 1, not " + first + ", " + second + ", " + escalation);
        }
    }

    /** How far it has come. */
    public enum Step {
        MISSED,
        FIRST_REMINDER,
        SECOND_REMINDER,
        ESCALATED
    }

    /** @return the step that follows on that day, if its days are over */
    Optional<Step> next(Step last, LocalDate lastOn, LocalDate day) {
        return switch (last) {
            case MISSED -> due(Step.FIRST_REMINDER, lastOn.plusDays(first), day);
            case FIRST_REMINDER -> due(Step.SECOND_REMINDER, lastOn.plusDays(second), day);
            case SECOND_REMINDER -> due(Step.ESCALATED, lastOn.plusDays(escalation), day);
            case ESCALATED -> Optional.empty();
        };
    }

    /** Whether a job has anything to say of it on that day. */
    public boolean isDue(Step last, LocalDate lastOn, LocalDate day) {
        return next(last, lastOn, day).isPresent();
    }

    private static Optional<Step> due(Step step, LocalDate from, LocalDate day) {
        return day.isBefore(from) ? Optional.empty() : Optional.of(step);
    }
}
