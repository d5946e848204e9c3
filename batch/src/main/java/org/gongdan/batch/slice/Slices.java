package org.gongdan.batch.slice;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Walks a list in the order of its ids, a slice at a time, and remembers in the step how far it has come. */
public class Slices<T> implements ItemStreamReader<List<T>> {

    private static final String LAST = "last";

    private final Next<T> next;
    private final Function<T, String> idOf;
    private final int size;
    private String last = "";

    /** @param size of a slice; the last may be smaller */
    public Slices(Next<T> next, Function<T, String> idOf, int size) {
        this.next = next;
        this.idOf = idOf;
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
    }

    @Override
    public @Nullable List<T> read() {
        var slice = next.after(last, size);
        if (slice.isEmpty()) {
            return null;
        }
        last = idOf.apply(slice.getLast());
        return slice;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST, last);
    }

    /** How many slices a list of so many items has. */
    public static long of(long items, int size) {
        return (items + size - 1) / size;
    }
}
