package org.gongdan.config.axon;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Events that were read ahead, and perhaps are being deserialised still. */
final class EventPage {

    private final Future<List<TrackedEventMessage<?>>> events;
    private final Runnable whenDone;
    private final AtomicBoolean done = new AtomicBoolean();

    /** @param whenDone run once, when nobody holds the events any more */
    EventPage(Future<List<TrackedEventMessage<?>>> events, Runnable whenDone) {
        this.events = events;
        this.whenDone = whenDone;
    }

    /** @throws ExecutionException when they could not be read */
    List<TrackedEventMessage<?>> events() throws InterruptedException, ExecutionException {
        return events.get();
    }

    /** The events were handled, or nobody wants them any more. */
    void done() {
        if (done.compareAndSet(false, true)) {
            whenDone.run();
        }
    }
}
