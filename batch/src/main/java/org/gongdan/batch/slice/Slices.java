package org.gongdan.batch.slice;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.gongdan.subsidy.job.JobRun;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Walks a list in the order of its ids, a slice at a time, and keeps in the step how far it has come and how much there
 * is; a slice is a chunk, so what was read when a chunk is noted is what was done.
 */
public class Slices<T> implements ItemStreamReader<List<T>> {

    private static final String LAST = "last";

    private final Next<T> next;
    private final Function<T, String> idOf;
    private final LongSupplier total;
    private final int size;
    private String last = "";
    private long done;

    /**
     * @param total how many items there are, asked when the walk begins
     * @param size of a slice; the last may be smaller
     */
    public Slices(Next<T> next, Function<T, String> idOf, LongSupplier total, int size) {
        this.next = next;
        this.idOf = idOf;
        this.total = total;
        this.size = size;
    }

    /** What comes after an id, at most so many, by ascending id; the walk begins after the empty id. */
    @FunctionalInterface
    public interface Next<T> {
        List<T> after(String lastId, int limit);
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getString(LAST, "");
        done = context.getLong(JobRun.DONE, 0);
        if (!context.containsKey(JobRun.TOTAL)) {
            context.putLong(JobRun.TOTAL, total.getAsLong());
        }
    }

    @Override
    public @Nullable List<T> read() {
        var slice = next.after(last, size);
        if (slice.isEmpty()) {
            return null;
        }
        last = idOf.apply(slice.getLast());
        done += slice.size();
        return slice;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST, last);
        context.putLong(JobRun.DONE, done);
    }
}
