package org.gongdan.config.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Lets a projection write all rows of a batch of events in one statement, at the end of the batch and in its transaction.
 * The token of the batch is stored with it, so that each event still counts exactly once.
 *
 * <p>When that statement fails, the whole batch is rolled back and handled again with a savepoint for each event; each
 * then writes its own row at once, so that the one that is refused is parked and no other.
 */
public final class BatchedWrites {

    private final SavepointPerEvent savepoints;

    BatchedWrites(SavepointPerEvent savepoints) {
        this.savepoints = savepoints;
    }

    /** For a projection that is called by hand, outside of any processor: every row is written at once. */
    public static BatchedWrites atOnce() {
        return new BatchedWrites(new SavepointPerEvent(() -> {
            throw new IllegalStateException("nothing here has a transaction");
        }));
    }

    /**
     * Writes a row at the end of the batch, or at once outside of one. Only for rows that no handler of the same group
     * reads.
     *
     * @param projection whose handler is running; has one kind of row
     * @param rows writes them, in the order of their events; called in the transaction
     */
    public <T> void write(Object projection, T row, Consumer<List<T>> rows) {
        if (!isInBatch() || savepoints.isCautious(projection.getClass())) {
            rows.accept(List.of(row));
            return;
        }
        var unit = CurrentUnitOfWork.get().root();
        List<T> pending = unit.getOrComputeResource(key(projection), _ -> {
            var begun = new ArrayList<T>();
            unit.onPrepareCommit(_ -> {
                try {
                    rows.accept(List.copyOf(begun));
                } catch (RuntimeException failed) {
                    savepoints.beCautious(projection.getClass());
                    throw failed;
                }
            });
            return begun;
        });
        pending.add(row);
    }

    private static boolean isInBatch() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().root() instanceof BatchingUnitOfWork;
    }

    private static String key(Object projection) {
        return BatchedWrites.class.getName() + "/" + projection.getClass().getName();
    }
}
