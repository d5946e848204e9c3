package org.gongdan.subsidy.report.automation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.gongdan.config.axon.ReadModels;
import org.springframework.stereotype.Component;

/** Up to which event the data of a report is complete. */
@Component
class DataPosition {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final ReadModels readModels;

    DataPosition(ReadModels readModels) {
        this.readModels = readModels;
    }

    /**
     * Waits until the read models have seen what is stored now. One that does not come that far in time only makes the
     * position smaller: a report never claims more than it holds.
     */
    long await() {
        var head = readModels.head();
        var until = System.nanoTime() + PATIENCE.toNanos();
        var reached = reached(head);
        while (reached < head
                && System.nanoTime() < until
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            reached = reached(head);
        }
        return reached;
    }

    private long reached(long head) {
        return readModels.progress().stream()
                .filter(ReadModels.Progress::running)
                .mapToLong(ReadModels.Progress::position)
                .reduce(head, Math::min);
    }
}
