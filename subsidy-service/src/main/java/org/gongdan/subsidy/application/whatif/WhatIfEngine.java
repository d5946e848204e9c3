package org.gongdan.subsidy.application.whatif;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ClosedProjects;
import org.gongdan.subsidy.application.WhatIfs.Change;
import org.gongdan.subsidy.application.WhatIfs.Result;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.Tier;
import org.gongdan.subsidy.shared.Bilingual;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does the work of a what-if: one thread reads pages, as many as there are processors judge them, and the first one adds
 * up what they found in the order it was read. Only a few pages are under way at any time.
 */
@Component
class WhatIfEngine {

    private final StoredCases cases;
    private final Programmes programmes;
    private final Funds funds;
    private final ClosedProjects projects;
    private final JsonMapper json;
    private final Clock clock;

    WhatIfEngine(
            StoredCases cases,
            Programmes programmes,
            Funds funds,
            ClosedProjects projects,
            JsonMapper json,
            Clock clock) {
        this.projects = projects;
        this.cases = cases;
        this.programmes = programmes;
        this.funds = funds;
        this.json = json;
        this.clock = clock;
    }

    /** Follows a run, and may end it. */
    interface Watch {

        void total(long applications);

        void done(long more);

        boolean isDropped();
    }

    record Findings(Result result, List<Change> changes) {}

    /** Somebody no longer wants to know. */
    static final class Dropped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws Dropped when the watch says so on the way */
    Findings run(RuleSet candidate, Watch watch) {
        var programme = candidate.programmeId();
        var judge = new Judge(candidate, version -> programmes.version(programme, version), clock.getZone(), json);
        var closed = projects.of(programme);
        var tally = new Tally(funds.all());
        var processors = Runtime.getRuntime().availableProcessors();
        var workers = Executors.newFixedThreadPool(processors, work -> {
            var thread = new Thread(work, "what-if");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var pages = new Pages(workers, judge, closed, tally, watch, 2 * processors);
            cases.read(programme, watch::total, pages);
            pages.finish();
        } finally {
            workers.shutdownNow();
        }
        return new Findings(tally.result(tierNames(candidate)), tally.changes());
    }

    private Map<String, Bilingual> tierNames(RuleSet candidate) {
        var names = new HashMap<String, Bilingual>();
        for (var version = 1; version < candidate.version(); version++) {
            programmes
                    .version(candidate.programmeId(), version)
                    .ifPresent(rules -> rules.tiers().forEach(tier -> names.put(tier.code(), tier.name())));
        }
        for (Tier tier : candidate.tiers()) {
            names.put(tier.code(), tier.name());
        }
        return names;
    }

    /** Pages that are being judged, in their order. */
    private static final class Pages implements Consumer<List<StoredCase>> {

        private final ExecutorService workers;
        private final Judge judge;
        private final Set<ApplicationId> closed;
        private final Tally tally;
        private final Watch watch;
        private final int most;
        private final Deque<Judged> underWay = new ArrayDeque<>();

        /** One page; of projects that came to their end nothing can change any more. */
        private record Judged(int size, Future<List<Outcome>> outcomes) {}

        Pages(ExecutorService workers, Judge judge, Set<ApplicationId> closed, Tally tally, Watch watch, int most) {
            this.workers = workers;
            this.judge = judge;
            this.closed = closed;
            this.tally = tally;
            this.watch = watch;
            this.most = most;
        }

        @Override
        public void accept(List<StoredCase> page) {
            if (watch.isDropped()) {
                throw new Dropped();
            }
            if (underWay.size() == most) {
                takeFirst();
            }
            underWay.add(new Judged(
                    page.size(),
                    workers.submit(() -> page.stream()
                            .filter(each -> !closed.contains(new ApplicationId(each.id())))
                            .map(judge::judge)
                            .toList())));
        }

        void finish() {
            while (!underWay.isEmpty()) {
                takeFirst();
            }
        }

        private void takeFirst() {
            try {
                var page = underWay.removeFirst();
                page.outcomes().get().forEach(tally::add);
                watch.done(page.size());
            } catch (ExecutionException failed) {
                throw new IllegalStateException("an application cannot be judged", failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Dropped();
            }
        }
    }
}
