package org.gongdan.subsidy.application.whatif;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
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

/** Runs one what-if after the other, and keeps the last few results for an hour. */
@Component
class RunsInMemory implements WhatIfs {

    private static final Logger LOG = LoggerFactory.getLogger(RunsInMemory.class);
    private static final int MOST_UNDER_WAY = 4;
    /** A result over a hundred thousand applications takes some tens of megabytes. */
    private static final int MOST_KEPT = 6;

    private final Map<String, OneRun> runs = new ConcurrentHashMap<>();
    private final ExecutorService queue;
    private final WhatIfEngine engine;
    private final ProgrammeCatalogue catalogue;
    private final Programmes programmes;
    private final NewIds newIds;
    private final Clock clock;

    RunsInMemory(WhatIfEngine engine, ProgrammeCatalogue catalogue, Programmes programmes, NewIds newIds, Clock clock) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.newIds = newIds;
        this.clock = clock;
        this.queue = Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "what-if-runs");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void stop() {
        runs.values().forEach(OneRun::drop);
        queue.shutdownNow();
    }

    @Override
    public synchronized Run start(ProgrammeId programme, @Nullable Integer version, Caller caller) {
        requireAllowed(caller);
        var rules = version == null
                ? drafted(programme, caller)
                : programmes.version(programme, version).orElseThrow(RunsInMemory::absent);
        forget();
        if (runs.values().stream().filter(OneRun::isUnderWay).count() >= MOST_UNDER_WAY) {
            throw new CommandRefused(WhatIfRefusal.WHAT_IFS_TOO_MANY, MOST_UNDER_WAY);
        }
        var id = newIds.next("what-if");
        var run = new OneRun(id, rules, version == null, caller.name(), clock.instant());
        runs.put(id, run);
        queue.execute(() -> work(id, run));
        return run.shown();
    }

    @Override
    public List<Run> list(Caller caller) {
        requireAllowed(caller);
        forget();
        return runs.values().stream()
                .map(OneRun::shown)
                .sorted(Comparator.comparing(Run::startedAt).reversed().thenComparing(Run::id))
                .toList();
    }

    @Override
    public Optional<Run> find(String id, Caller caller) {
        requireAllowed(caller);
        forget();
        return Optional.ofNullable(runs.get(id)).map(OneRun::shown);
    }

    @Override
    public void drop(String id, Caller caller) {
        requireAllowed(caller);
        var run = runs.remove(id);
        if (run == null) {
            throw absent();
        }
        run.drop();
    }

    @Override
    public PageOf<Change> changes(String id, ChangeKind kind, PageRequest page, Caller caller) {
        var all = kind == ChangeKind.WINNER ? finished(id, caller).reversed() : finished(id, caller);
        var fitting = all.stream().filter(change -> change.is(kind)).toList();
        var items = fitting.stream().skip(page.offset()).limit(page.size()).toList();
        return new PageOf<>(items, page.page(), page.size(), fitting.size());
    }

    @Override
    public void forEachChange(String id, Caller caller, Consumer<Change> reader) {
        finished(id, caller).forEach(reader);
    }

    private void work(String id, OneRun run) {
        if (run.isDropped()) {
            return;
        }
        run.begin();
        try {
            run.end(engine.run(run.rules(), run), clock.instant());
        } catch (WhatIfEngine.Dropped dropped) {
            LOG.debug("{} was dropped on the way", id, dropped);
        } catch (RuntimeException | Error failed) {
            LOG.error("{} failed", id, failed);
            run.end(null, clock.instant());
        }
    }

    private List<Change> finished(String id, Caller caller) {
        requireAllowed(caller);
        forget();
        var run = runs.get(id);
        if (run == null) {
            throw absent();
        }
        var findings = run.findings();
        if (findings == null) {
            throw new CommandRefused(WhatIfRefusal.WHAT_IF_NOT_DONE);
        }
        return findings.changes();
    }

    private void forget() {
        var now = clock.instant();
        runs.values().removeIf(run -> run.isForgotten(now));
        runs.entrySet().stream()
                .filter(run -> !run.getValue().isUnderWay())
                .sorted(Comparator.comparing((Map.Entry<String, OneRun> run) ->
                                run.getValue().shown().startedAt())
                        .reversed())
                .skip(MOST_KEPT)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(runs::remove);
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
