package org.gongdan.config.axon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;

/** How far the read models of this process have come, and a way to wait for them after one's own command. */
public class ReadModels {

    /** How the groups of read models are named. */
    private static final String LIST = "-list";

    private final Configuration configuration;

    ReadModels(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Where one processor stands.
     *
     * @param position the global index of the last event handled, -1 before the first
     * @param failing true while it retries after an error that no dead-letter queue took
     */
    public record Progress(String group, long position, boolean running, boolean failing) {}

    /** The global index of the newest event, -1 in an empty store. */
    public long head() {
        return positionOf(configuration.eventStore().createHeadToken());
    }

    public List<Progress> progress() {
        var all = new ArrayList<Progress>();
        configuration.eventProcessingConfiguration().eventProcessors().forEach((_, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                all.add(progressOf(streaming));
            }
        });
        return List.copyOf(all);
    }

    /**
     * Waits until every running processor here has handled what is stored now, so that a person sees what they just
     * did. Gives up quietly after the patience given: the answer is then a moment old, not wrong.
     */
    public boolean awaitOwnWrites(Duration patience) {
        return await(patience, Progress::running);
    }

    /** As {@link #awaitOwnWrites}, for the lists alone, and for none that stands still after an error. */
    public boolean awaitLists(Duration patience) {
        return await(
                patience,
                each -> each.running() && !each.failing() && each.group().endsWith(LIST));
    }

    private boolean await(Duration patience, Predicate<Progress> waitedFor) {
        var head = head();
        var until = System.nanoTime() + patience.toNanos();
        while (progress().stream().anyMatch(each -> waitedFor.test(each) && each.position() < head)) {
            if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        return true;
    }

    private static Progress progressOf(StreamingEventProcessor processor) {
        var statuses = processor.processingStatus().values();
        var position = statuses.stream()
                .map(EventTrackerStatus::getTrackingToken)
                .mapToLong(ReadModels::positionOf)
                .min()
                .orElse(-1);
        var failing = statuses.stream().anyMatch(EventTrackerStatus::isErrorState);
        return new Progress(processor.getName(), position, processor.isRunning() && !statuses.isEmpty(), failing);
    }

    private static long positionOf(@org.jspecify.annotations.Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
