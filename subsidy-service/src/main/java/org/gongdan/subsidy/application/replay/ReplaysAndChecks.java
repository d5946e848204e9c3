package org.gongdan.subsidy.application.replay;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.DecisionReplays;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.SystemCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks decisions when somebody asks, and all of them every night. Every node may begin; the table lets one of them. A
 * check that is killed is begun again from the start, since it changes nothing but its own findings.
 */
@Component
@EnableScheduling
class ReplaysAndChecks implements DecisionReplays {

    private static final Logger LOG = LoggerFactory.getLogger(ReplaysAndChecks.class);
    private static final int PAGE = 200;

    private final StoredDecisions stored;
    private final DecisionChecks checks;
    private final NewIds newIds;
    private final PersonalData personal;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "decision-check");
        thread.setDaemon(true);
        return thread;
    });

    ReplaysAndChecks(StoredDecisions stored, DecisionChecks checks, NewIds newIds, PersonalData personal) {
        this.personal = personal;
        this.stored = stored;
        this.checks = checks;
        this.newIds = newIds;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    @Override
    public List<Decision> of(ApplicationId application) {
        return stored.reader().decisions(application);
    }

    @Override
    public Check start(Caller caller) {
        if (!caller.has(Role.AUDITOR) && !caller.has(Role.OFFICER) && !SystemCaller.is(caller)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "decision-check");
        }
        var id = newIds.next("decision-check");
        if (checks.begin(id, personal.sealName(caller.id(), caller.name()), stored.count())) {
            worker.execute(() -> work(id));
        }
        return checks.find(id)
                .or(() -> checks.latest().stream()
                        .filter(check -> check.status() == Status.RUNNING)
                        .findFirst())
                .or(() -> checks.latest().stream().findFirst())
                .orElseThrow();
    }

    @Scheduled(cron = "${gongdan.decision-check.cron:0 30 3 * * *}")
    void everyNight() {
        start(SystemCaller.named("DecisionCheck"));
    }

    @Override
    public Optional<Check> find(String id) {
        return checks.find(id);
    }

    @Override
    public List<Check> latest() {
        return checks.latest();
    }

    @Override
    public PageOf<Alarm> alarms(PageRequest page) {
        return checks.alarms(page);
    }

    private void work(String id) {
        try {
            var done = 0L;
            var decisions = 0L;
            var differing = 0L;
            var reader = stored.reader();
            for (var page = stored.page("", PAGE); !page.isEmpty(); ) {
                for (var application : page) {
                    var replayed = reader.decisions(application);
                    var different = replayed.stream()
                            .filter(decision -> !decision.equal())
                            .toList();
                    checks.replace(id, application, different);
                    done++;
                    decisions += replayed.size();
                    differing += different.size();
                }
                checks.progress(id, done, decisions, differing);
                page = stored.page(page.getLast().value(), PAGE);
            }
            checks.end(id, Status.DONE);
            if (differing > 0) {
                LOG.error("{} of {} decisions come out otherwise than they were made", differing, decisions);
            }
        } catch (RuntimeException failed) {
            LOG.error("{} failed", id, failed);
            checks.end(id, Status.FAILED);
        }
    }
}
