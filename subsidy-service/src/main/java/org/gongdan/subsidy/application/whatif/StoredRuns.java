package org.gongdan.subsidy.application.whatif;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.application.WhatIfRefusal;
import org.gongdan.subsidy.application.WhatIfs;
import org.gongdan.subsidy.programme.ProgrammeCatalogue;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Each process runs its what-ifs one after the other; all of them show the runs of all. */
@Component
class StoredRuns implements WhatIfs {

    private static final Logger LOG = LoggerFactory.getLogger(StoredRuns.class);
    private static final int MOST_UNDER_WAY = 4;

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService queue;
    private final ScheduledExecutorService pulse;
    private final WhatIfEngine engine;
    private final RunTable runs;
    private final ChangeTable changes;
    private final ProgrammeCatalogue catalogue;
    private final Programmes programmes;
    private final NewIds newIds;
    private final PersonalData personal;
    private final Clock clock;
    private volatile boolean stopped;

    StoredRuns(
            WhatIfEngine engine,
            RunTable runs,
            ChangeTable changes,
            ProgrammeCatalogue catalogue,
            Programmes programmes,
            NewIds newIds,
            PersonalData personal,
            Clock clock) {
        this.personal = personal;
        this.engine = engine;
        this.runs = runs;
        this.changes = changes;
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.newIds = newIds;
        this.clock = clock;
        this.queue = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("what-if-runs").daemon().factory());
        this.pulse = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("what-if-pulse").daemon().factory());
        var _ = pulse.scheduleWithFixedDelay(this::tellOfThoseWaiting, 5, 5, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        stopped = true;
        pulse.shutdownNow();
        queue.shutdownNow();
    }

    @Override
    public Run start(ProgrammeId programme, @Nullable Integer version, Caller caller) {
        requireAllowed(caller);
        var rules = version == null
                ? drafted(programme, caller)
                : programmes.version(programme, version).orElseThrow(StoredRuns::absent);
        runs.clean(clock.instant());
        var run = new Run(
                newIds.next("what-if"),
                programme,
                rules.name(),
                rules.version(),
                version == null,
                caller.name(),
                clock.instant(),
                Status.WAITING,
                0,
                0,
                null,
                null,
                null);
        if (!runs.add(run, personal.sealName(caller.id(), caller.name()), MOST_UNDER_WAY)) {
            throw new CommandRefused(WhatIfRefusal.WHAT_IFS_TOO_MANY, MOST_UNDER_WAY);
        }
        waiting.add(run.id());
        queue.execute(() -> work(run.id(), rules));
        return run;
    }

    @Override
    public List<Run> list(Caller caller) {
        requireAllowed(caller);
        runs.clean(clock.instant());
        return runs.list();
    }

    @Override
    public Optional<Run> find(String id, Caller caller) {
        requireAllowed(caller);
        runs.clean(clock.instant());
        return runs.find(id);
    }

    @Override
    public void drop(String id, Caller caller) {
        requireAllowed(caller);
        if (!runs.drop(id)) {
            throw absent();
        }
    }

    @Override
    public PageOf<Change> changes(String id, ChangeKind kind, PageRequest page, Caller caller) {
        requireDone(id, caller);
        return changes.page(id, kind, page);
    }

    @Override
    public void forEachChange(String id, Caller caller, Consumer<Change> reader) {
        requireDone(id, caller);
        changes.forEach(id, reader);
    }

    private void work(String id, RuleSet rules) {
        waiting.remove(id);
        var run = new OneRun(id, runs);
        try {
            run.tell(Status.RUNNING);
            var found = engine.run(rules, run);
            changes.store(id, found.changes(), () -> {
                run.goesOn();
                if (run.isDropped()) {
                    throw new WhatIfEngine.Dropped();
                }
            });
            runs.finish(id, found.result(), clock.instant());
        } catch (WhatIfEngine.Dropped dropped) {
            LOG.debug("{} was dropped on the way", id, dropped);
        } catch (RuntimeException | Error failed) {
            if (!stopped && runs.fail(id, clock.instant())) {
                LOG.error("{} failed", id, failed);
            }
        }
    }

    /** Those that wait for their turn are not dead. */
    private void tellOfThoseWaiting() {
        try {
            waiting.forEach(id -> runs.tell(id, Status.WAITING, 0, 0));
        } catch (RuntimeException away) {
            LOG.debug("what-ifs that wait cannot be told of", away);
        }
    }

    private void requireDone(String id, Caller caller) {
        var run = find(id, caller).orElseThrow(StoredRuns::absent);
        if (run.status() != Status.DONE) {
            throw new CommandRefused(WhatIfRefusal.WHAT_IF_NOT_DONE);
        }
    }

    private RuleSet drafted(ProgrammeId programme, Caller caller) {
        if (catalogue.find(programme, caller).isEmpty()) {
            throw absent();
        }
        return catalogue
                .draft(programme, caller)
                .orElseThrow(() -> new CommandRefused(WhatIfRefusal.WHAT_IF_NO_DRAFT, programme.code()));
    }

    private static void requireAllowed(Caller caller) {
        if (!caller.isOfSecretariat() && !caller.has(Role.AUDITOR)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "what-if");
        }
    }

    private static CommandRefused absent() {
        return new CommandRefused(SharedRefusal.NOT_FOUND);
    }
}
