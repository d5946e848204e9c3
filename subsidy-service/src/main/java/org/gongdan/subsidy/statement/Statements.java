package org.gongdan.subsidy.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Statements that were issued. */
public interface Statements {

    /** Those in force, the newest year first, then by the name of the enterprise. */
    PageOf<Summary> list(Filter filter, PageRequest page);

    /** The one in force. */
    Optional<Issue> find(StatementId statement);

    /** All that were issued, the newest first. */
    List<Issue> issues(StatementId statement);

    /** Years for which there are any, the newest first. */
    List<Integer> years();

    /**
     * Which are wanted; null for all.
     *
     * @param q a part of the name or the credit code of the enterprise, or of the number
     * @param corrected only those that superseded another
     */
    record Filter(
            @Nullable Integer year,
            @Nullable String q,
            boolean corrected,
            @Nullable String uscc) {}

    /** One line of the list. */
    record Summary(
            StatementId id,
            int issue,
            String number,
            String uscc,
            String name,
            int year,
            String sha256,
            Instant issuedAt) {}

    /**
     * One statement in full.
     *
     * @param supersededBy the number of the one that followed; null while it is in force
     */
    record Issue(
            StatementId id,
            int issue,
            String number,
            StatementFigures figures,
            String sha256,
            long position,
            @Nullable String supersedes,
            List<StatementChange> changes,
            @Nullable String supersededBy,
            Instant issuedAt) {

        public Issue {
            changes = List.copyOf(changes);
        }
    }
}
