package org.gongdan.batch.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.job.JobRefusal;
import org.gongdan.subsidy.job.JobRequestCommand.AnswerJobRequest;
import org.gongdan.subsidy.job.JobRequests;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does what people asked of jobs, one after the other. Which request started a run is kept with the run, so a request
 * that is seen twice, by two processes or after a crash, starts one. What has to wait for another run of its job waits.
 */
@Component
@ConditionalOnProperty(name = "gongdan.jobs.role", havingValue = "manager", matchIfMissing = true)
class DoesJobRequests {

    private static final Logger LOG = LoggerFactory.getLogger(DoesJobRequests.class);
    private static final Caller JOBS = SystemCaller.named("jobs");

    private final JobRequests requests;
    private final JobRuns runs;
    private final Commands commands;
    private final Clock clock;

    DoesJobRequests(JobRequests requests, JobRuns runs, Commands commands, Clock clock) {
        this.requests = requests;
        this.runs = runs;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT2S")
    void look() {
        requests.waiting().forEach(this::answer);
    }

    private void answer(JobRequests.Row request) {
        try {
            done(request)
                    .ifPresent(run -> commands.send(
                            new AnswerJobRequest(request.requestId(), run.runId(), null, List.of()), JOBS));
        } catch (CommandRefused refused) {
            if (refused.refusal() != JobRefusal.RUN_ACTIVE) {
                refuse(request, refused);
            }
        } catch (RuntimeException failed) {
            // the others are not to wait for it; it is tried again
            LOG.error("{} cannot be done", request.requestId(), failed);
        }
    }

    /** @return the run that came of it; nothing as long as it has to wait */
    private Optional<JobRun> done(JobRequests.Row request) {
        return switch (request.kind()) {
            case RUN ->
                runs.startOnce(
                        request.job(), "request " + request.requestId(), request.parameters(), LocalDate.now(clock));
            case STOP -> Optional.of(stopped(request.job(), meant(request)));
            case RESTART -> Optional.of(runs.restartOnce(request.job(), meant(request)));
        };
    }

    private JobRun stopped(String job, long run) {
        return runs.find(run)
                .filter(found -> found.job().equals(job) && found.isStopped())
                .orElseGet(() -> runs.stop(job, run));
    }

    private static long meant(JobRequests.Row request) {
        if (request.of() == null) {
            throw new CommandRefused(JobRefusal.JOB_UNKNOWN, request.job());
        }
        return request.of();
    }

    private void refuse(JobRequests.Row request, CommandRefused refused) {
        var arguments = refused.arguments().stream().map(String::valueOf).toList();
        commands.send(
                new AnswerJobRequest(
                        request.requestId(), null, refused.refusal().code(), arguments),
                JOBS);
    }
}
