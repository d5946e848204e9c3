package org.gongdan.subsidy.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongdan.subsidy.obligation.ReminderSteps.Step;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Obligations that were missed, as people and jobs list them. */
public interface Obligations {

    /** The longest overdue first. */
    PageOf<Row> list(Filter filter, PageRequest page);

    Optional<Row> find(ObligationId obligation);

    /** Those still open of these investments or applications. */
    List<Row> openOf(Collection<String> subjects);

    /** Those still open of one enterprise. */
    List<Row> openOf(String uscc);

    /** Those of one enterprise that nobody asks for any more. */
    Set<ObligationId> liftedOf(String uscc);

    /**
     * All that are open, by ascending id, for jobs that walk through all of them.
     *
     * @param lastId where the walk has come to, empty at its start
     */
    List<Row> openAfter(String lastId, int limit);

    /** What became of it. */
    enum Status {
        OPEN,
        MET,
        LIFTED
    }

    /**
     * Which are wanted; null for all.
     *
     * @param q a part of the title, of the enterprise's name or code, or of the subject's id
     */
    record Filter(
            @Nullable Status status,
            @Nullable ObligationKind kind,
            @Nullable Step step,
            @Nullable String q,
            @Nullable String uscc) {}

    /**
     * One obligation.
     *
     * @param enterprise its registered name; its credit code while the registry does not know it
     * @param stepOn the day of the last step
     * @param endedOn the day it was found met or was lifted; null while it is open
     * @param version the sequence number of its last event
     */
    record Row(
            ObligationId id,
            Duty duty,
            String enterprise,
            Status status,
            Step step,
            LocalDate missedOn,
            LocalDate stepOn,
            @Nullable LocalDate endedOn,
            @Nullable String reason,
            @Nullable String liftedBy,
            Instant changedAt,
            long version) {}
}
