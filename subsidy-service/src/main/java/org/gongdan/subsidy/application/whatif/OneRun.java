package org.gongdan.subsidy.application.whatif;

import java.time.Duration;
import org.gongdan.subsidy.application.WhatIfs.Status;

/** Tells the table, now and then, how far a run of this process has come; ends it when its row is gone. */
final class OneRun implements WhatIfEngine.Watch {

    private static final long BETWEEN_NANOS = Duration.ofMillis(300).toNanos();

    private final String id;
    private final RunTable runs;
    private long total;
    private long done;
    private long toldAt;
    private boolean dropped;

    OneRun(String id, RunTable runs) {
        this.id = id;
        this.runs = runs;
    }

    /** Says at once that it goes on. */
    void tell(Status status) {
        toldAt = System.nanoTime();
        dropped |= !runs.tell(id, status, total, done);
    }

    /** Says it if that was a while ago. */
    void goesOn() {
        if (System.nanoTime() - toldAt > BETWEEN_NANOS) {
            tell(Status.RUNNING);
        }
    }

    @Override
    public void total(long applications) {
        total = applications;
        tell(Status.RUNNING);
    }

    @Override
    public void done(long more) {
        done += more;
        goesOn();
    }

    @Override
    public boolean isDropped() {
        return dropped;
    }
}
