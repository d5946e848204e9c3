package org.gongdan.config.axon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where commands wait, and where workers take turns. One worker at a time gathers and handles a batch, one at a time
 * commits: while a commit waits for the disk, the next batch gathers what arrives, and nobody ever waits for a batch to
 * fill. A worker that is held up by one slow command for longer than {@link #PATIENCE_NANOS} is no longer waited for:
 * the next one goes on with the others.
 */
final class CommandDesk {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final int limit;
    private final int largestBatch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<WaitingCommand<?, ?>> waiting = new ArrayDeque<>();

    /** For the worker that gathers: something arrived, or the turn to commit is free. */
    private final Condition changed = lock.newCondition();

    /** For the workers that wait to gather. */
    private final Condition succession = lock.newCondition();

    private @Nullable Thread gathering;
    private long gatheringSince;
    private boolean idle;
    private boolean watched;
    private boolean committing;
    private boolean closed;

    /**
     * @param limit how many commands may wait
     * @param largestBatch how many may share a transaction
     */
    CommandDesk(int limit, int largestBatch) {
        this.limit = limit;
        this.largestBatch = largestBatch;
    }

    /** @return false when the desk is closed */
    boolean submit(WaitingCommand<?, ?> command) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            if (waiting.size() >= limit) {
                throw new TooManyCommands(waiting.size());
            }
            waiting.add(command);
            if (idle) {
                changed.signalAll();
            } else if (!watched) {
                succession.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the turn to gather and for the first command. Answers null when the desk is closed and empty. */
    @Nullable
    WaitingCommand<?, ?> first() {
        lock.lock();
        try {
            succeed();
            while (waiting.isEmpty()) {
                if (closed) {
                    passOn();
                    return null;
                }
                awaitChange();
            }
            return take();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Answers what else has arrived, one by one, so that none is stuck behind a slow one in a worker's hands; or null
     * when it is this batch's turn to commit.
     */
    @Nullable
    WaitingCommand<?, ?> more(int taken) {
        lock.lock();
        try {
            while (true) {
                if (gathering == Thread.currentThread() && taken < largestBatch && !waiting.isEmpty()) {
                    return take();
                }
                if (!committing) {
                    committing = true;
                    passOn();
                    return null;
                }
                gatheringSince = System.nanoTime();
                awaitChange();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The commit is done: the next may begin. */
    void committed() {
        lock.lock();
        try {
            committing = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes all that wait, so that they are told at once what they would wait for in vain. */
    List<WaitingCommand<?, ?>> takeAll() {
        lock.lock();
        try {
            var taken = new ArrayList<>(waiting);
            waiting.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            succession.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void succeed() {
        while (gathering != null) {
            if (waiting.isEmpty() || watched || idle) {
                succession.awaitUninterruptibly();
                continue;
            }
            watched = true;
            try {
                succession.awaitNanos(PATIENCE_NANOS);
            } catch (InterruptedException _) {
                // a handler left its interruption behind, which says nothing to the next one
            } finally {
                watched = false;
            }
            if (!waiting.isEmpty() && !idle && System.nanoTime() - gatheringSince > PATIENCE_NANOS) {
                break;
            }
        }
        gathering = Thread.currentThread();
        gatheringSince = System.nanoTime();
    }

    @SuppressWarnings("WaitNotInLoop") // those who call it look again at what they wait for
    private void awaitChange() {
        var asGatherer = gathering == Thread.currentThread();
        idle = asGatherer || idle;
        try {
            changed.awaitUninterruptibly();
        } finally {
            idle = !asGatherer && idle;
        }
    }

    private void passOn() {
        if (gathering == Thread.currentThread()) {
            gathering = null;
            succession.signal();
        }
    }

    private WaitingCommand<?, ?> take() {
        gatheringSince = System.nanoTime();
        var taken = waiting.remove();
        // what came while this worker was idle has woken this one only; should it be held up now, another must know
        if (!waiting.isEmpty() && !watched) {
            succession.signal();
        }
        return taken;
    }
}
