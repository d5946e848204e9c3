package org.gongdan.subsidy.fund.lease;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How often a thread looks for work: often while there is some, ever less while there is none, and at once when somebody
 * calls it out of a rest.
 */
final class Pace {

    private final long shortestMillis;
    private final long longestMillis;
    private final Semaphore calls = new Semaphore(0);
    private volatile long pauseMillis;

    Pace(Duration shortest, Duration longest) {
        this.shortestMillis = shortest.toMillis();
        this.longestMillis = longest.toMillis();
        this.pauseMillis = shortestMillis;
    }

    /** @param worked whether there was anything to do this time */
    void after(boolean worked) {
        pauseMillis = worked ? shortestMillis : Math.min(2 * pauseMillis, longestMillis);
    }

    Duration pause() {
        return Duration.ofMillis(pauseMillis);
    }

    /** Until it is time to look again. */
    void rest() throws InterruptedException {
        var _ = calls.tryAcquire(pauseMillis, TimeUnit.MILLISECONDS);
        calls.drainPermits();
    }

    /** There is work; who looks often already is not called, so that many calls do not make it look without a pause. */
    void call() {
        if (pauseMillis > shortestMillis) {
            pauseMillis = shortestMillis;
            calls.release();
        }
    }
}
