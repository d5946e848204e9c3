package org.gongdan.subsidy.transparency;

import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Compares the whole event store with the log, and the log with what was signed; names everything that does not fit. */
public interface LogVerification {

    /** The most faults that one result names; a store that is altogether another would fill the memory. */
    int MOST_FAULTS = 10_000;

    /**
     * Reads every event once.
     *
     * @param progress told how many leaves have been compared
     */
    Result verify(LongConsumer progress);

    /**
     * @param leaves how many events were compared
     * @param checkpoints how many signed states were compared
     * @param faults by ascending position
     */
    record Result(long leaves, long checkpoints, List<Fault> faults) {

        public Result {
            faults = List.copyOf(faults);
        }

        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    /**
     * One thing that does not fit.
     *
     * @param position of the event in the store; null when it is not about one event
     * @param size of the signed log that it is about; null when it is about an event
     */
    record Fault(
            Kind kind, @Nullable Long position, @Nullable Long size) {}

    /** What is wrong. */
    enum Kind {
        /** The event is not, byte for byte, the one that was logged. */
        EVENT_CHANGED,
        /** An event that was logged is not in the store. */
        EVENT_MISSING,
        /** An event stands in the store between others that were logged, and was not logged. */
        EVENT_ADDED,
        /** The hashes of the log contradict each other. */
        TREE_DAMAGED,
        /** The log is not the one that was signed. */
        ROOT_DIFFERS,
        /** A signed state is not signed by the log's key. */
        SIGNATURE_INVALID
    }
}
