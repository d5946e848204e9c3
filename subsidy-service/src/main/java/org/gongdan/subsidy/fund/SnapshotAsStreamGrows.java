package org.gongdan.subsidy.fund;

import java.io.Serial;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * A snapshot after some thousand events, and more seldom the longer the stream is: it holds every reservation, and
 * written at equal distances all of them together would cost the square of the stream's length. What is read after one
 * when a fund moves to another node takes some hundredths of a second for each thousand; what is written takes as long
 * from the commands of a busy fund.
 *
 * @param fewest events between two snapshots of a short stream
 * @param most events between two snapshots of the longest, and so the most that are ever read after one
 */
record SnapshotAsStreamGrows(Snapshotter snapshotter, int fewest, int most) implements SnapshotTriggerDefinition {

    private static final int SHARE_OF_STREAM = 2;

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(snapshotter, aggregateType, fewest, most);
    }

    @Override
    public SnapshotTrigger reconfigure(Class<?> aggregateType, SnapshotTrigger trigger) {
        if (trigger instanceof Trigger ours) {
            ours.setSnapshotter(snapshotter);
            return ours;
        }
        return prepareTrigger(aggregateType);
    }

    private static final class Trigger extends AbstractSnapshotTrigger {
        @Serial
        private static final long serialVersionUID = 1L;

        private final int fewest;
        private final int most;
        private long sinceLast;
        private long position;

        Trigger(Snapshotter snapshotter, Class<?> aggregateType, int fewest, int most) {
            super(snapshotter, aggregateType);
            this.fewest = fewest;
            this.most = most;
        }

        @Override
        public void eventHandled(EventMessage<?> message) {
            position = message instanceof DomainEventMessage<?> event ? event.getSequenceNumber() : position;
            super.eventHandled(message);
        }

        @Override
        protected boolean exceedsThreshold() {
            return ++sinceLast >= Math.clamp(position / SHARE_OF_STREAM, fewest, most);
        }

        @Override
        protected void reset() {
            sinceLast = 0;
        }
    }
}
