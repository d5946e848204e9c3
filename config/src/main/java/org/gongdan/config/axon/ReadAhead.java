package org.gongdan.config.axon;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages ahead of one processor up to where the store ended when it began, and has them deserialised. Whole pages
 * are counted in the room of the process; a processor that has nothing to do while there is none gets a small one out of
 * turn, so that no read model waits for another.
 */
final class ReadAhead implements Runnable {

    /** Pages that wait in memory, read and perhaps parsed. */
    private static final int PAGES = 2;

    /** A small page is this part of a whole one. */
    private static final int SMALL = 10;

    private final StoredEvents events;
    private final int page;
    private final Executor parsers;
    private final ReadAheadRoom room;
    private final long end;
    private final Set<String> skipped = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<EventPage> pages = new ArrayBlockingQueue<>(PAGES);
    private final AtomicInteger unhandled = new AtomicInteger();
    private long position;
    private volatile boolean stopped;

    ReadAhead(StoredEvents events, long position, int page, Executor parsers, ReadAheadRoom room) {
        this.events = events;
        this.position = position;
        this.page = page;
        this.parsers = parsers;
        this.room = room;
        this.end = events.head();
    }

    /** The number of the last event that comes from here. */
    long end() {
        return end;
    }

    /** Nobody wants events of this class; those on their way still come. */
    void skip(String payloadType) {
        skipped.add(payloadType);
    }

    void stop() {
        stopped = true;
        drop();
    }

    /** @return null when none came in time; otherwise the caller says when it is done */
    @Nullable
    EventPage next(long timeout, TimeUnit unit) throws InterruptedException {
        return pages.poll(timeout, unit);
    }

    @Override
    public void run() {
        try {
            while (position < end && !stopped) {
                var isWhole = isRoom();
                if (stopped) {
                    giveBack(isWhole);
                } else {
                    read(isWhole);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(boolean isWhole) throws InterruptedException {
        unhandled.incrementAndGet();
        CompletableFuture<List<TrackedEventMessage<?>>> parsed;
        try {
            var rows = events.page(position, end, List.copyOf(skipped), isWhole ? page : Math.max(1, page / SMALL));
            position = rows.isEmpty()
                    ? end
                    : rows.getLast().trackingToken().position().orElseThrow();
            parsed = CompletableFuture.supplyAsync(
                    () -> events.messages(rows)
                            .<TrackedEventMessage<?>>map(this::parsed)
                            .toList(),
                    parsers);
        } catch (RuntimeException failed) {
            position = end;
            parsed = CompletableFuture.failedFuture(failed);
        }
        pass(new EventPage(parsed, () -> {
            unhandled.decrementAndGet();
            giveBack(isWhole);
        }));
    }

    /** Whether the next page may be a whole one; waits while there is enough to handle. */
    private boolean isRoom() throws InterruptedException {
        while (!stopped) {
            if (room.take(20, TimeUnit.MILLISECONDS)) {
                return true;
            }
            if (unhandled.get() == 0) {
                return false;
            }
        }
        return false;
    }

    private void giveBack(boolean isWhole) {
        if (isWhole) {
            room.giveBack();
        }
    }

    private void pass(EventPage next) throws InterruptedException {
        var isPassed = false;
        while (!stopped && !isPassed) {
            // while it does not pass, the processor is slower than this
            isPassed = pages.offer(next, 100, TimeUnit.MILLISECONDS);
        }
        if (!isPassed) {
            next.done();
        }
        if (stopped) {
            drop();
        }
    }

    /** Whoever takes a page out says that it is done, so that no room is lost between {@link #stop} and the reader. */
    private void drop() {
        for (var left = pages.poll(); left != null; left = pages.poll()) {
            left.done();
        }
    }

    /** What cannot be read fails again where it is handled, and is parked there. */
    private TrackedEventMessage<?> parsed(TrackedEventMessage<?> message) {
        try {
            var _ = message.getMetaData();
            if (!skipped.contains(message.getPayloadType().getName())) {
                var _ = message.getPayload();
            }
        } catch (RuntimeException unreadable) {
            return message;
        }
        return message;
    }
}
