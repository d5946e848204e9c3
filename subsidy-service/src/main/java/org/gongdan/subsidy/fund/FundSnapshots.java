package org.gongdan.subsidy.fund;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a fund's state is kept beside its stream, and which kept states may still be read. */
@Configuration(proxyBeanMethods = false)
class FundSnapshots {

    @Bean
    SnapshotTriggerDefinition fundSnapshotTrigger(
            Snapshotter snapshotter,
            @Value("${gongdan.funds.events-per-snapshot:5000}") int fewest,
            @Value("${gongdan.funds.most-events-per-snapshot:20000}") int most) {
        return new SnapshotAsStreamGrows(snapshotter, fewest, most);
    }

    /**
     * Axon 4.13.0 does not compare revisions by itself, and would read a state of another form as if it fitted; nor does
     * it fall back to the events when a snapshot cannot be read, because it reads the content too late to catch that.
     */
    @Bean
    SnapshotFilter fundSnapshotFilter(Serializer serializer) {
        return snapshot -> !Fund.class.getSimpleName().equals(snapshot.getType())
                || (Fund.SNAPSHOT_REVISION.equals(
                                snapshot.getPayload().getType().getRevision())
                        && isReadable(snapshot, serializer));
    }

    private static boolean isReadable(DomainEventData<?> snapshot, Serializer serializer) {
        try {
            return serializer.deserialize(snapshot.getPayload()) instanceof Fund;
        } catch (SerializationException damaged) {
            return false;
        }
    }
}
