package org.gongdan.subsidy.job;

import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.gongdan.subsidy.job.JobRequestEvent.JobRequestAnswered;
import org.gongdan.subsidy.job.JobRequestEvent.RunRequested;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what was recorded when the reconciliation alone could be asked for as requests to that job. */
@Component
class FormerRequests extends SingleEventUpcaster {

    private static final String FORMER = "org.gongdan.subsidy.reconciliation.ReconciliationRequestEvent$";
    private static final String JOB = "roi-reconciliation";
    private static final Map<String, SerializedType> TYPES = Map.of(
            FORMER + "ReconciliationRequested", new SimpleSerializedType(RunRequested.class.getName(), "1"),
            FORMER + "ReconciliationRequestAnswered",
                    new SimpleSerializedType(JobRequestAnswered.class.getName(), "1"));

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return TYPES.containsKey(event.getType().getName());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        var former = event.getType().getName();
        return event.upcastPayload(
                TYPES.get(former),
                JsonNode.class,
                stored -> former.endsWith("Answered") ? answered(stored) : requested(stored));
    }

    private static JsonNode requested(JsonNode stored) {
        var event = with(stored, Set.of("requestId", "requestedBy", "requestedAt"));
        event.put("job", JOB);
        event.putObject("parameters")
                .put("period", stored.path("period").asString())
                .put("rate", stored.path("rate").decimalValue().toPlainString())
                .put("scope", "all");
        return event;
    }

    private static JsonNode answered(JsonNode stored) {
        var event = with(stored, Set.of("requestId", "answeredAt"));
        event.set("run", stored.path("execution"));
        event.putNull("refusal").putArray("arguments");
        return event;
    }

    private static ObjectNode with(JsonNode stored, Set<String> kept) {
        var event = JsonNodeFactory.instance.objectNode();
        kept.forEach(name -> event.set(name, stored.path(name)));
        return event;
    }
}
