package org.gongdan.subsidy.catalogue;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a solution; stored for ever, so records here are only ever added to. */
public sealed interface SolutionEvent {

    SolutionId solutionId();

    /** The first version of its sheet. */
    @Revision("1")
    record SolutionListed(
            SolutionId solutionId, ProviderId providerId, SolutionSheet sheet, String listedBy, Instant listedAt)
            implements SolutionEvent {}

    /** @param sheetVersion 2 for the first revision */
    @Revision("1")
    record SolutionRevised(
            SolutionId solutionId, int sheetVersion, SolutionSheet sheet, String revisedBy, Instant revisedAt)
            implements SolutionEvent {}

    @Revision("1")
    record SolutionWithdrawn(SolutionId solutionId, String reason, String withdrawnBy, Instant withdrawnAt)
            implements SolutionEvent {}
}
