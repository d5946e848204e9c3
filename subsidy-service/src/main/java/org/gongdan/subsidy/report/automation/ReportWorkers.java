package org.gongdan.subsidy.report.automation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.report.ReportCommand;
import org.gongdan.subsidy.report.ReportCommand.RecordReportFailure;
import org.gongdan.subsidy.report.automation.WorkList.Taken;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Threads that take reports from the queue, one at a time each, so that as many reports are in memory as there are
 * threads. A fault of any kind ends in a report that says it failed, and so does one with which a process died several
 * times; nobody waits for ever.
 */
@Component
class ReportWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWorkers.class);

    private static final Caller SELF = SystemCaller.named("ReportWorkers");
    private static final int MOST_ATTEMPTS = 3;
    private static final long BEAT_MS = 500;
    private static final long LOOK_EVERY_NS = TimeUnit.MILLISECONDS.toNanos(200);

    private final WorkList work;
    private final GeneratesReports generates;
    private final Commands commands;
    private final int threads;
    private final Set<Generation> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("report-beat").daemon().factory());
    private volatile boolean started;

    /** @param threads reports that this process generates at once; 0 leaves them to other processes */
    ReportWorkers(
            WorkList work,
            GeneratesReports generates,
            Commands commands,
            @Value("${gongdan.reports.workers:2}") int threads,
            @Value("${gongdan.events.project:true}") boolean projecting) {
        this.work = work;
        this.generates = generates;
        this.commands = commands;
        this.threads = projecting ? threads : 0;
    }

    @Override
    public void start() {
        started = true;
        var _ = beats.scheduleWithFixedDelay(this::beat, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
        for (var each = 1; each <= threads; each++) {
            var name = "report-" + each;
            Thread.ofPlatform().name(name).daemon().start(() -> takeTurns(CommandMetadata.THIS_NODE + "/" + name));
        }
    }

    @Override
    public void stop() {
        started = false;
        running.forEach(generation -> {
            generation.stop();
            work.giveBack(generation.report(), generation.worker());
        });
        beats.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private void takeTurns(String worker) {
        while (started) {
            try {
                var taken = work.take(worker);
                if (taken.isPresent()) {
                    generate(taken.get(), worker);
                    continue;
                }
            } catch (RuntimeException databaseGone) {
                LOG.warn("no report can be taken up: {}", databaseGone.getMessage());
            }
            LockSupport.parkNanos(LOOK_EVERY_NS);
        }
    }

    private void generate(Taken taken, String worker) {
        var generation = new Generation(taken.report(), worker, Thread.currentThread());
        running.add(generation);
        ReportCommand result;
        try {
            result = taken.attempt() > MOST_ATTEMPTS
                    ? new RecordReportFailure(taken.report(), "ProcessDied")
                    : generates.generate(generation);
        } catch (RuntimeException | OutOfMemoryError fault) {
            if (!generation.isStopped()) {
                LOG.error("cannot generate {}", taken.report(), fault);
            }
            result = new RecordReportFailure(taken.report(), fault.getClass().getSimpleName());
        } finally {
            generation.end();
            running.remove(generation);
        }
        if (!generation.isStopped()) {
            commands.send(result, SELF);
        }
    }

    private void beat() {
        for (var generation : running) {
            try {
                if (!generation.beat(work)) {
                    generation.stop();
                }
            } catch (RuntimeException databaseGone) {
                LOG.warn("no sign of life of {}: {}", generation.report(), databaseGone.getMessage());
            }
        }
    }
}
