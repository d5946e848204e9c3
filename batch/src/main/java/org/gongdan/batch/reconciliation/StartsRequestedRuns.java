package org.gongdan.batch.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.gongdan.batch.run.JobRuns;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestCommand.AnswerReconciliationRequest;
import org.gongdan.subsidy.reconciliation.ReconciliationRequests;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the runs that people requested, one after the other. Which request started a run is kept with the run, so a
 * request that is seen twice, by two processes or after a crash, starts one.
 */
@Component
@ConditionalOnProperty(name = "gongdan.jobs.role", havingValue = "manager", matchIfMissing = true)
class StartsRequestedRuns {

    private static final Logger LOG = LoggerFactory.getLogger(StartsRequestedRuns.class);
    private static final Caller JOB = SystemCaller.named(RoiReconciliationJobConfiguration.NAME);

    private final ReconciliationRequests requests;
    private final JobRuns runs;
    private final Commands commands;
    private final Clock clock;

    StartsRequestedRuns(ReconciliationRequests requests, JobRuns runs, Commands commands, Clock clock) {
        this.requests = requests;
        this.runs = runs;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT2S")
    void look() {
        for (var request : requests.waiting()) {
            var typed = Map.of(
                    RoiReconciliationJobConfiguration.PERIOD,
                    request.period().label(),
                    RoiReconciliationJobConfiguration.RATE,
                    request.rate().toPlainString());
            try {
                runs.startOnce(
                                RoiReconciliationJobConfiguration.NAME,
                                "request " + request.requestId(),
                                typed,
                                LocalDate.now(clock))
                        .ifPresent(run ->
                                commands.send(new AnswerReconciliationRequest(request.requestId(), run.runId()), JOB));
            } catch (CommandRefused refused) {
                LOG.error("{} cannot be started", request.requestId(), refused);
            }
        }
    }
}
