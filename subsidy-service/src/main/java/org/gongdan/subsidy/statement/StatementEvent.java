package org.gongdan.subsidy.statement;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What has happened to the statements of an enterprise for a year; stored for ever. */
public sealed interface StatementEvent {

    StatementId statementId();

    /**
     * @param issue 1 for the first of this enterprise and year
     * @param number what people call it, {@code 2026-<credit code>-1}
     * @param sha256 of the canonical text
     * @param position the last event that the figures can hold
     * @param supersedes the number of the one before; null for the first
     * @param changes what differs from that one
     */
    @Revision("1")
    record StatementIssued(
            StatementId statementId,
            int issue,
            String number,
            StatementFigures figures,
            String sha256,
            long position,
            @Nullable String supersedes,
            List<StatementChange> changes,
            Instant issuedAt)
            implements StatementEvent {

        public StatementIssued {
            changes = List.copyOf(changes);
        }
    }
}
