package org.gongdan.subsidy.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** What has happened to a programme; stored for ever, so records here are only ever added to. */
public sealed interface ProgrammeEvent {

    ProgrammeId programmeId();

    @Revision("1")
    record ProgrammeDrafted(ProgrammeId programmeId, RuleSet rules, String draftedBy, Instant draftedAt)
            implements ProgrammeEvent {}

    /** The draft of this version is no longer proposed; another one may take its number. */
    @Revision("1")
    record ProgrammeDraftDiscarded(ProgrammeId programmeId, int version, String discardedBy, Instant discardedAt)
            implements ProgrammeEvent {}

    /** Holds the whole rule set, so that every decision can be replayed from the events alone. */
    @Revision("1")
    record ProgrammeVersionPublished(ProgrammeId programmeId, RuleSet rules, String publishedBy, Instant publishedAt)
            implements ProgrammeEvent {}

    @Revision("1")
    record CallOpened(
            ProgrammeId programmeId,
            String call,
            LocalDate opensOn,
            LocalDate closesOn,
            String openedBy,
            Instant openedAt)
            implements ProgrammeEvent {}

    @Revision("1")
    record CallClosed(ProgrammeId programmeId, String call, String closedBy, Instant closedAt)
            implements ProgrammeEvent {}

    @Revision("1")
    record ProgrammeRetired(ProgrammeId programmeId, String reason, String retiredBy, Instant retiredAt)
            implements ProgrammeEvent {}
}
