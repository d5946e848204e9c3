package org.gongdan.subsidy.audit;

import java.time.Instant;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import tools.jackson.databind.JsonNode;

/** What auditors have looked at. */
public interface AuditReads {

    /** @param what the request, such as {@code GET /api/audit/events} */
    void record(Caller reader, String what, Map<String, String[]> parameters);

    /** The newest first. */
    PageOf<Read> list(PageRequest page);

    /** How often this person has looked. */
    long countOf(String actor);

    /** One look at something. */
    record Read(Instant at, String actor, String actorName, String what, JsonNode parameters) {}
}
