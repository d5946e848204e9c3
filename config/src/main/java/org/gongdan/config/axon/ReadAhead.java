package org.gongdan.config.axon;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Reads pages ahead of one processor up to where the store ended when it began, and has them deserialised. */
final class ReadAhead implements Runnable {

    /** Pages that wait in memory, read and perhaps parsed. */
    private static final int PAGES = 4;

    private final StoredEvents events;
    private final int page;
    private final Executor parsers;
    private final long end;
    private final Set<String> skipped = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Future<List<TrackedEventMessage<?>>>> pages = new ArrayBlockingQueue<>(PAGES);
    private long position;
    private volatile boolean stopped;

    ReadAhead(StoredEvents events, long position, int page, Executor parsers) {
        this.events = events;
        this.position = position;
        this.page = page;
        this.parsers = parsers;
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
        pages.clear();
    }

    /** @return null when none came in time */
    @Nullable
    Future<List<TrackedEventMessage<?>>> next(long timeout, TimeUnit unit) throws InterruptedException {
        return pages.poll(timeout, unit);
    }

    @Override
    public void run() {
        try {
            while (position < end && !stopped) {
                var rows = events.page(position, end, List.copyOf(skipped), page);
                if (rows.isEmpty()) {
                    position = end;
                } else {
                    position = rows.getLast().trackingToken().position().orElseThrow();
                    pass(CompletableFuture.supplyAsync(
                            () -> events.messages(rows)
                                    .<TrackedEventMessage<?>>map(this::parsed)
                                    .toList(),
                            parsers));
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            try {
                pass(CompletableFuture.failedFuture(failed));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void pass(Future<List<TrackedEventMessage<?>>> next) throws InterruptedException {
        while (!stopped && !pages.offer(next, 100, TimeUnit.MILLISECONDS)) {
            // the processor is slower than this
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
