package org.gongdan.subsidy.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page counted from 0
 * @param total how many items the whole list has
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

    public PageOf {
        items = List.copyOf(items);
    }

    public <R> PageOf<R> map(Function<T, R> change) {
        return new PageOf<>(items.stream().map(change).toList(), page, size, total);
    }

    public int pages() {
        return size == 0 ? 0 : Math.toIntExact((total + size - 1) / size);
    }
}
