package org.gongdan.subsidy.application.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.gongdan.subsidy.application.WhatIfs.Run;
import org.gongdan.subsidy.application.WhatIfs.Status;
import org.gongdan.subsidy.programme.RuleSet;
import org.jspecify.annotations.Nullable;

/** One run in the memory of this node; written by the thread that runs it, read by all. */
final class OneRun implements WhatIfEngine.Watch {

    static final Duration KEPT = Duration.ofHours(1);

    private final String id;
    private final RuleSet rules;
    private final boolean draft;
    private final String startedBy;
    private final Instant startedAt;
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean dropped;
    private volatile State state = new State(Status.WAITING, null, null);

    OneRun(String id, RuleSet rules, boolean draft, String startedBy, Instant startedAt) {
        this.id = id;
        this.rules = rules;
        this.draft = draft;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    private record State(Status status, @Nullable Instant finishedAt, WhatIfEngine.@Nullable Findings findings) {}

    RuleSet rules() {
        return rules;
    }

    void begin() {
        state = new State(Status.RUNNING, null, null);
    }

    void end(WhatIfEngine.@Nullable Findings findings, Instant at) {
        state = new State(findings == null ? Status.FAILED : Status.DONE, at, findings);
    }

    WhatIfEngine.@Nullable Findings findings() {
        return state.findings();
    }

    void drop() {
        dropped = true;
    }

    boolean isUnderWay() {
        return state.finishedAt() == null;
    }

    boolean isForgotten(Instant now) {
        var finished = state.finishedAt();
        return finished != null && finished.plus(KEPT).isBefore(now);
    }

    @Override
    public void total(long applications) {
        total.set(applications);
    }

    @Override
    public void done(long more) {
        done.addAndGet(more);
    }

    @Override
    public boolean isDropped() {
        return dropped;
    }

    Run shown() {
        var now = state;
        var finished = now.finishedAt();
        return new Run(
                id,
                rules.programmeId(),
                rules.name(),
                rules.version(),
                draft,
                startedBy,
                startedAt,
                now.status(),
                total.get(),
                done.get(),
                finished,
                finished == null ? null : finished.plus(KEPT),
                now.findings() == null ? null : now.findings().result());
    }
}
