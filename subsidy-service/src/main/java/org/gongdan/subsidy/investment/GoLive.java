package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day from which the use of functions is counted. It is the day on which the milestone {@code go-live} was reached,
 * as verified; where no milestone has that code, the day of acceptance, which is the last day on which an agreed
 * milestone was reached, once all of them are verified; and where no milestone was agreed, the agreed end.
 */
public final class GoLive {

    static final String MILESTONE = "go-live";

    private GoLive() {}

    /** @param verifiedOn the day on which it was reached, once that is verified */
    public record Step(String code, @Nullable LocalDate verifiedOn) {}

    /** @return none before it is verified */
    public static Optional<LocalDate> of(Collection<Step> steps, LocalDate endsOn) {
        if (steps.isEmpty()) {
            return Optional.of(endsOn);
        }
        var named = steps.stream().filter(step -> step.code().equals(MILESTONE)).findFirst();
        return named.isPresent() ? named.map(Step::verifiedOn) : acceptance(steps);
    }

    /** @return none before all milestones are verified, or where none was agreed */
    public static Optional<LocalDate> acceptance(Collection<Step> steps) {
        if (steps.stream().anyMatch(step -> step.verifiedOn() == null)) {
            return Optional.empty();
        }
        return steps.stream().map(Step::verifiedOn).max(Comparator.naturalOrder());
    }
}
