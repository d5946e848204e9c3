package org.gongdan.subsidy.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Computes past decisions again, from the stored events alone and under the version they name, and sets the result beside
 * what was decided. A difference is an alarm: either a stored decision was altered, or the rules are computed otherwise
 * than before.
 */
public interface DecisionReplays {

    /** Every decision on one application, in order. */
    List<Decision> of(ApplicationId application);

    /**
     * Begins to check the decisions on all applications; answers with the check that is under way when there is one.
     *
     * @throws CommandRefused when the caller may not
     */
    Check start(Caller caller);

    Optional<Check> find(String id);

    /** The newest first. */
    List<Check> latest();

    /** What stands since it was last checked. */
    PageOf<Alarm> alarms(PageRequest page);

    /**
     * One decision, as it was made and as it comes out now.
     *
     * @param sequence of its event in the stream of the application
     * @param event its name, such as {@code TierProposed}
     * @param programmeVersion the version that the submission names
     */
    record Decision(long sequence, String event, Instant at, int programmeVersion, List<Figure> figures) {

        public Decision {
            figures = List.copyOf(figures);
        }

        @JsonProperty
        public boolean equal() {
            return figures.stream().allMatch(Figure::equal);
        }

        public List<Figure> differences() {
            return figures.stream().filter(figure -> !figure.equal()).toList();
        }
    }

    /**
     * One part of a decision.
     *
     * @param name such as {@code tier}, {@code share.GOVERNMENT} or {@code rule.tier-fits}
     */
    record Figure(String name, String decided, String recomputed) {

        @JsonProperty
        public boolean equal() {
            return decided.equals(recomputed);
        }
    }

    /** How far a check over all applications has come. */
    enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * A check over all applications.
     *
     * @param decisions how many were compared
     * @param differing how many of them come out otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Check(
            String id,
            Status status,
            String startedBy,
            Instant startedAt,
            long total,
            long done,
            long decisions,
            long differing,
            @Nullable Instant finishedAt) {

        public int percent() {
            return total == 0 ? 0 : (int) (100 * done / total);
        }
    }

    /** A decision that comes out otherwise than it was made. */
    record Alarm(ApplicationId applicationId, long sequence, String event, List<Figure> figures, Instant foundAt) {}
}
