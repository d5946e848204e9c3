package org.gongdan.config.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class SerializingEventStoreTest {

    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private record Counted(int number) {
        @Override
        public int number() {
            WRITTEN.incrementAndGet();
            return number;
        }
    }

    @Test
    void writesAnEventOutWhenItIsPublishedAndNotAgain() {
        var serializer = Jackson3Serializer.builder().build();
        var store = new SerializingEventStore(
                EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()), serializer);
        var event = new GenericDomainEventMessage<>("Counter", "counter-1", 0, new Counted(1));
        var unit = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("batch"));
        store.publish(List.of(event));
        assertThat(WRITTEN).hasValue(1);
        unit.commit();
        SerializedObject<byte[]> stored = event.serializePayload(serializer, byte[].class);
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8)).isEqualTo("{\"number\":1}");
        assertThat(WRITTEN).hasValue(1);
    }
}
