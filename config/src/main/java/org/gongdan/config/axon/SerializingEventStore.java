package org.gongdan.config.axon;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.Serializer;

/**
 * Writes events out as soon as they are published, while an earlier batch of commands still waits for the disk, instead
 * of in the moment of the commit, which nobody else can use. A message keeps what was written for the storage engine.
 */
final class SerializingEventStore extends EmbeddedEventStore {

    private final Serializer serializer;

    /** @param serializer the very one of the storage engine: what another wrote would not be used */
    SerializingEventStore(Builder builder, Serializer serializer) {
        super(builder);
        this.serializer = serializer;
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        events.forEach(event -> {
            event.serializePayload(serializer, byte[].class);
            event.serializeMetaData(serializer, byte[].class);
        });
        super.publish(events);
    }
}
