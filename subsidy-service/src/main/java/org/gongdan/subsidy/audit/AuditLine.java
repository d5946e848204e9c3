package org.gongdan.subsidy.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event as it was recorded, whatever feature it is of.
 *
 * @param position its global index in the event store
 * @param event the simple name of its type, such as {@code OfferAccepted}
 * @param stream the id of the aggregate it belongs to
 * @param actor the subject of the token that caused it, or {@code system:…}
 * @param organisation the credit code of the enterprise the actor acted for
 * @param sha256 of the payload as it is stored
 */
public record AuditLine(
        long position,
        Instant at,
        String event,
        String payloadType,
        String stream,
        long sequence,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable String organisation,
        String sha256,
        JsonNode payload) {}
