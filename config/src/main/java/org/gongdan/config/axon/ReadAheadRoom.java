package org.gongdan.config.axon;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many whole pages all processors of this process may keep in memory together. Without it a rebuild of every read
 * model at once fills the heap with pages of each.
 */
final class ReadAheadRoom {

    /** What an event takes, as bytes and as an object, seen in histories of investments. */
    private static final long BYTES_OF_EVENT = 4_096;

    /** One part in so many of the heap is for pages. */
    private static final long SHARE_OF_HEAP = 8;

    private final Semaphore pages;

    /** @param pages how many whole pages there may be at a time, at least one */
    ReadAheadRoom(int pages) {
        this.pages = new Semaphore(pages, true);
    }

    /** @param page events of a whole page */
    static ReadAheadRoom inThisHeap(int page) {
        var fitting = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / (page * BYTES_OF_EVENT);
        return new ReadAheadRoom(Math.clamp(fitting, 2, 64));
    }

    /** @return whether there is room for one more whole page, which is taken then */
    boolean take(long patience, TimeUnit unit) throws InterruptedException {
        return pages.tryAcquire(patience, unit);
    }

    void giveBack() {
        pages.release();
    }

    int free() {
        return pages.availablePermits();
    }
}
