package org.gongdan.subsidy.report.automation;

import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportProgress.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One report that one thread works on: how far it has come, told by that thread and read by the one that beats, and
 * whether somebody wants it to stop.
 */
final class Generation {

    private final ReportId report;
    private final String worker;
    private final Thread thread;
    private volatile Phase phase = Phase.GATHERING;
    private volatile long done;
    private volatile @Nullable Long total;
    private boolean stopped;
    private boolean ended;

    Generation(ReportId report, String worker, Thread thread) {
        this.report = report;
        this.worker = worker;
        this.thread = thread;
    }

    ReportId report() {
        return report;
    }

    String worker() {
        return worker;
    }

    void enter(Phase next) {
        done = 0;
        total = null;
        phase = next;
    }

    void reached(long parts, long ofAll) {
        done = parts;
        total = ofAll;
    }

    /** @return whether it is still ours */
    boolean beat(WorkList work) {
        return work.beat(report, worker, phase, done, total);
    }

    /** Interrupts the work, but never what the thread does after it. */
    synchronized void stop() {
        if (!ended) {
            stopped = true;
            thread.interrupt();
        }
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** From here on the thread is not interrupted any more; what reached it late is forgotten. */
    synchronized void end() {
        ended = true;
        if (stopped) {
            var _ = Thread.interrupted();
        }
    }
}
