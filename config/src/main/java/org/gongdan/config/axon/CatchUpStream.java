package org.gongdan.config.axon;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** One processor's events: first from the pages that are read ahead, and then from the event store itself. */
final class CatchUpStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final long MOMENT_MS = 20;

    private final ReadAhead ahead;
    private final Function<TrackingToken, BlockingStream<TrackedEventMessage<?>>> store;
    private @Nullable EventPage held;
    private Iterator<TrackedEventMessage<?>> page = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private @Nullable BlockingStream<TrackedEventMessage<?>> live;
    private long position = -1;

    /** @param store opens what follows after a token */
    CatchUpStream(ReadAhead ahead, Function<TrackingToken, BlockingStream<TrackedEventMessage<?>>> store) {
        this.ahead = ahead;
        this.store = store;
    }

    /** A page may be on its way: only when one is really not there is there nothing to see. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            if (available(MOMENT_MS)) {
                return live == null ? Optional.ofNullable(peeked) : live.peek();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var millis = unit.toMillis(timeout);
        return available(millis) && (live == null || live.hasNextAvailable((int) millis, TimeUnit.MILLISECONDS));
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!available(1_000)) {
            // a page is still being read
        }
        if (live != null) {
            return live.nextAvailable();
        }
        var next = peeked;
        peeked = null;
        if (next == null) {
            throw new IllegalStateException("said to be there, and is not");
        }
        position = next.trackingToken().position().orElseThrow();
        return next;
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        if (live == null) {
            ahead.skip(ignored.getPayloadType().getName());
        } else {
            live.skipMessagesWithPayloadTypeOf(ignored);
        }
    }

    @Override
    public void close() {
        ahead.stop();
        letGo();
        if (live != null) {
            live.close();
        }
    }

    /** Whether an event was peeked at, or the event store is asked from now on. */
    private boolean available(long millis) throws InterruptedException {
        if (live != null || peeked != null) {
            return true;
        }
        while (!page.hasNext()) {
            letGo();
            if (position >= ahead.end()) {
                live = store.apply(GapAwareTrackingToken.newInstance(position, List.of()));
                return true;
            }
            var next = ahead.next(millis, TimeUnit.MILLISECONDS);
            if (next == null) {
                return false;
            }
            held = next;
            try {
                page = next.events().iterator();
            } catch (ExecutionException failed) {
                throw new EventStoreException("cannot read ahead", failed.getCause());
            }
        }
        peeked = page.next();
        return true;
    }

    private void letGo() {
        page = Collections.emptyIterator();
        if (held != null) {
            held.done();
            held = null;
        }
    }
}
