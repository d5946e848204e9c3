package org.gongdan.subsidy.transparency.web;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.transparency.EventLog;
import org.gongdan.subsidy.transparency.LogVerification;
import org.gongdan.subsidy.transparency.TransparencyRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Compares the store with the log on request, beside the request that asks for it. */
@RestController
@RequestMapping("/api/log/verification")
class VerificationApi implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationApi.class);

    private final LogVerification verification;
    private final EventLog log;
    private final Clock clock;
    private final AtomicReference<@Nullable Run> last = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("log-verification").daemon().factory());

    VerificationApi(LogVerification verification, EventLog log, Clock clock) {
        this.verification = verification;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param compared leaves so far
     * @param total leaves when it began
     * @param result null while it runs
     * @param failure why it ended without a result
     */
    record Run(
            Instant startedAt,
            long compared,
            long total,
            @Nullable Instant endedAt,
            LogVerification.@Nullable Result result,
            @Nullable String failure) {

        Run at(long leaves) {
            return new Run(startedAt, leaves, total, null, null, null);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Run start(Caller caller) {
        LogApi.mayRead(caller);
        var begun = new Run(clock.instant(), 0, log.size(), null, null, null);
        var before = last.get();
        if ((before != null && before.endedAt() == null) || !last.compareAndSet(before, begun)) {
            throw new CommandRefused(TransparencyRefusal.VERIFICATION_RUNS);
        }
        thread.execute(() -> run(begun));
        return begun;
    }

    /** The last one on this node, which may still run. */
    @GetMapping
    Run state(Caller caller) {
        LogApi.mayRead(caller);
        var run = last.get();
        if (run == null) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
        return run;
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
