package org.gongdan.config.axon;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Where event processors read. Who is far behind reads large pages ahead, of the kinds of events that it handles, and
 * has them deserialised by other threads; whoever has caught up is passed on to the event store, which wakes it at each
 * commit. What all of them read ahead is bounded by the heap, so that a rebuild of every read model fits in it.
 *
 * <p>A number that nobody has used when a later one is visible is never used: appends draw their numbers under one lock
 * that they hold until they end. So reading by number passes nothing by, and needs no list of gaps.
 */
final class CatchUpSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventStore store;
    private final StoredEvents events;
    private final ExecutorService readers;
    private final ExecutorService parsers;
    private final int page;
    private final ReadAheadRoom room;

    /** @param page how many events are read at once; whoever has fewer before it is not behind */
    CatchUpSource(EventStore store, DataSource database, Serializer serializer, EventUpcaster upcasters, int page) {
        this.store = store;
        this.events = new StoredEvents(database, serializer, upcasters);
        this.page = page;
        this.room = ReadAheadRoom.inThisHeap(page);
        this.readers = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("events-read-ahead-", 0).daemon().factory());
        this.parsers = Executors.newFixedThreadPool(
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4),
                Thread.ofPlatform().name("events-parse-", 0).daemon().factory());
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var position = token == null ? -1 : token.position().orElse(-1);
        if (events.head() - position < page) {
            return store.openStream(token);
        }
        var ahead = new ReadAhead(events, position, page, parsers, room);
        readers.execute(ahead);
        return new CatchUpStream(ahead, store::openStream);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(java.time.Instant dateTime) {
        return store.createTokenAt(dateTime);
    }
}
