package org.gongdan.subsidy.transparency.read;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.transparency.EventLog;
import org.gongdan.subsidy.transparency.LogComparisons;
import org.gongdan.subsidy.transparency.LogVerification;
import org.gongdan.subsidy.transparency.TransparencyRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

@Component
class ComparisonThread implements LogComparisons, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonThread.class);

    private final LogVerification verification;
    private final EventLog log;
    private final Clock clock;
    private final AtomicReference<@Nullable Run> last = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("log-verification").daemon().factory());

    ComparisonThread(LogVerification verification, EventLog log, Clock clock) {
        this.verification = verification;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Run start() {
        var begun = new Run(clock.instant(), 0, log.size(), null, null, null);
        var before = last.get();
        if ((before != null && before.endedAt() == null) || !last.compareAndSet(before, begun)) {
            throw new CommandRefused(TransparencyRefusal.VERIFICATION_RUNS);
        }
        thread.execute(() -> run(begun));
        return begun;
    }

    @Override
    public Optional<Run> last() {
        return Optional.ofNullable(last.get());
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void run(Run begun) {
        try {
            var result = verification.verify(leaves -> last.set(begun.at(leaves)));
            last.set(new Run(begun.startedAt(), result.leaves(), begun.total(), clock.instant(), result, null));
        } catch (RuntimeException failed) {
            LOG.error("The store could not be compared with the log", failed);
            var reached = last.get();
            last.set(new Run(
                    begun.startedAt(),
                    reached == null ? 0 : reached.compared(),
                    begun.total(),
                    clock.instant(),
                    null,
                    String.valueOf(failed.getMessage())));
        }
    }
}
