package org.gongdan.subsidy.audit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.audit.AuditEvent.AuditorRead;
import org.gongdan.subsidy.shared.Commands;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Stores reads as events, beside the thread that prepares the answer: that one waits for the store only when the first
 * byte is about to leave. Reads that come while an earlier one is being stored share the next transaction.
 */
@Component
class ReadRecorder implements DisposableBean {

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 256;
    private static final String AGGREGATE = "AuditorRead";

    private final EventStore events;
    private final PersonalData personal;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer;

    ReadRecorder(EventStore events, PersonalData personal) {
        this.events = events;
        this.personal = personal;
        this.writer = Thread.ofPlatform().name("reads-of-auditors").daemon().start(this::write);
    }

    private record Waiting(AuditorRead read, Caller reader, CompletableFuture<Void> stored) {}

    /** @return done when the read is stored as safely as any event, or failed when it could not be */
    CompletableFuture<Void> record(AuditorRead read, Caller reader) {
        var stored = new CompletableFuture<Void>();
        if (!queue.offer(new Waiting(read, reader, stored))) {
            stored.completeExceptionally(new IllegalStateException("more reads than can be stored"));
        }
        return stored;
    }

    @Override
    public void destroy() {
        writer.interrupt();
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_AT_ONCE - 1);
                store(batch);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                batch.clear();
            }
        }
    }

    /** A read that cannot be stored must not take the others with it. */
    private void store(List<Waiting> batch) {
        try {
            events.publish(batch.stream().map(this::message).toList());
            batch.forEach(waiting -> waiting.stored().complete(null));
        } catch (RuntimeException failed) {
            if (batch.size() == 1) {
                batch.getFirst().stored().completeExceptionally(failed);
            } else {
                batch.forEach(waiting -> store(List.of(waiting)));
            }
        }
    }

    private EventMessage<AuditorRead> message(Waiting waiting) {
        var reader = waiting.reader();
        Map<String, Object> metadata = Commands.metadataOf(reader, null);
        metadata.remove(CommandMetadata.ROLES);
        metadata.put(CommandMetadata.ACTOR_NAME, personal.sealName(reader.id(), reader.name()));
        return new GenericDomainEventMessage<>(AGGREGATE, waiting.read().readId(), 0, waiting.read(), metadata);
    }
}
