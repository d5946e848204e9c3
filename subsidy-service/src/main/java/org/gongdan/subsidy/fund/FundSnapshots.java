package org.gongdan.subsidy.fund;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a fund's state is kept beside its stream, and which kept states may still be read. */
@Configuration(proxyBeanMethods = false)
class FundSnapshots {

    @Bean
    SnapshotTriggerDefinition fundSnapshotTrigger(
            Snapshotter snapshotter, @Value("${gongdan.funds.events-per-snapshot:500}") int events) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, events);
    }

    /** Axon 4.13.0 does not compare revisions by itself, and would read a state of another form as if it fitted. */
    @Bean
    SnapshotFilter fundSnapshotFilter() {
        return snapshot -> !Fund.class.getSimpleName().equals(snapshot.getType())
                || Fund.SNAPSHOT_REVISION.equals(snapshot.getPayload().getType().getRevision());
    }
}
