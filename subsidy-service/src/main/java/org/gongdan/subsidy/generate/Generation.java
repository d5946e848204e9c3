package org.gongdan.subsidy.generate;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.gongdan.config.axon.EventRows;
import org.gongdan.config.axon.StoredForm;
import org.gongdan.config.file.Sha256;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.programme.RuleSet;

/**
 * Plays a province and writes what happens: one thread plays, others turn events into their stored form, and one writes
 * them in their order.
 */
final class Generation {

    private static final int BYTES_AN_EVENT = 1_500;
    private static final int AHEAD = 8;
    private static final int ENCODERS = 2;

    private final Plan plan;
    private final RuleSet rules;
    private final List<Scenario> scenarios;
    private final Frauds.Truth truth;
    private final Serializer serializer = StoredForm.serializer();
    private final Map<Class<?>, String> revisions = new HashMap<>();

    Generation(Plan plan, RuleSet rules, List<Scenario> scenarios, Frauds.Truth truth) {
        this.plan = plan;
        this.rules = rules;
        this.scenarios = scenarios;
        this.truth = truth;
    }

    /** Where rows go, in their order. */
    @FunctionalInterface
    interface Sink {
        void write(EventRows rows) throws SQLException;
    }

    /** Told after each batch; called by one thread. */
    @FunctionalInterface
    interface Watcher {
        void written(int investmentsBegun, long events);
    }

    /** @return the SHA-256 of all that was written, the same for the same plan */
    String run(Sink sink, Set<String> existing, Watcher watcher) throws SQLException {
        var digest = Sha256.digest();
        var progress = new int[1];
        try (var threads = Executors.newFixedThreadPool(ENCODERS + 1)) {
            var line = new Line(threads, rows -> {
                digest.update(rows.content());
                sink.write(rows);
            });
            var province = new Province(
                    plan,
                    rules,
                    scenarios,
                    facts -> watcher.written(progress[0], line.add(() -> rows(facts), facts.size())),
                    truth,
                    begun -> progress[0] = begun);
            try {
                province.play(existing);
                line.drain();
            } catch (Failed failed) {
                threads.shutdownNow();
                throw failed.cause();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private EventRows rows(List<Tape.Fact> facts) {
        var rows = new EventRows(facts.size() * BYTES_AN_EVENT);
        for (var fact : facts) {
            var event = fact.event();
            rows.add(
                    new EventRows.Place(fact.eventId(), fact.type(), fact.stream(), fact.number(), fact.at()),
                    event.getClass().getName(),
                    revisionOf(event.getClass()),
                    serializer.serialize(event, byte[].class).getData(),
                    serializer
                            .serialize(MetaData.from(fact.metadata()), byte[].class)
                            .getData());
        }
        return rows;
    }

    private String revisionOf(Class<?> event) {
        synchronized (revisions) {
            return revisions.computeIfAbsent(
                    event, type -> type.getAnnotation(Revision.class).value());
        }
    }

    /** Carries what the writer met through the player. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException cause;

        Failed(SQLException cause) {
            super(cause);
            this.cause = cause;
        }

        SQLException cause() {
            return cause;
        }
    }

    /** Batches on their way from the player to the writer, a few at a time and in their order. */
    private static final class Line {
        private final ExecutorService threads;
        private final Sink sink;
        private final Deque<Future<EventRows>> encoding = new ArrayDeque<>();
        private Future<?> writing;
        private long events;

        Line(ExecutorService threads, Sink sink) {
            this.threads = threads;
            this.sink = sink;
            this.writing = threads.submit(() -> {});
        }

        /** Waits while too many are on their way. @return how many events were added so far */
        long add(java.util.concurrent.Callable<EventRows> encode, int count) {
            encoding.add(threads.submit(encode));
            events += count;
            while (encoding.size() > AHEAD
                    || (!encoding.isEmpty() && encoding.peek().isDone() && writing.isDone())) {
                writeNext();
            }
            return events;
        }

        void drain() {
            while (!encoding.isEmpty()) {
                writeNext();
            }
            await(writing);
        }

        private void writeNext() {
            var rows = await(encoding.remove());
            await(writing);
            writing = threads.submit(() -> {
                sink.write(rows);
                return null;
            });
        }

        private static <T> T await(Future<T> future) {
            try {
                return future.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof SQLException refused) {
                    throw new Failed(refused);
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
