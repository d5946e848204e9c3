package org.gongdan.config.axon;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;

/**
 * Sends again what lost a race, and nothing else. A refusal stays one however often it is asked for; and after a failed
 * commit nobody knows whether it took place, so that a second attempt could take effect a second time.
 */
final class LostRaceRetries implements RetryScheduler {

    private static final int MOST = 10;
    private static final int SHORTEST_MS = 5;
    private static final int LONGEST_MS = 40;

    private final ScheduledExecutorService executor;

    LostRaceRetries(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's own signature
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable commandDispatch) {
        if (failures.size() > MOST || !DatabaseFailure.isLostRace(lastFailure)) {
            return false;
        }
        try {
            // nodes that lost together must not come back together
            var _ = executor.schedule(
                    commandDispatch,
                    ThreadLocalRandom.current().nextInt(SHORTEST_MS, LONGEST_MS),
                    TimeUnit.MILLISECONDS);
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }
}
