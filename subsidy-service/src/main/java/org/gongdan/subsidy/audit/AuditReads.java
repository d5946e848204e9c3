package org.gongdan.subsidy.audit;

import java.time.Instant;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What auditors have looked at. */
public interface AuditReads {

    /** @param actor an id or a user name; null for all. The newest first. */
    PageOf<Read> list(@Nullable String actor, PageRequest page);

    /** How often this person has looked. */
    long countOf(String actor);

    /**
     * One look at something.
     *
     * @param position of its event in the store
     * @param what the request, such as {@code GET /api/audit/events}
     */
    record Read(long position, Instant at, String actor, String actorName, String what, JsonNode parameters) {}
}
