package org.gongdan.subsidy.job;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.job.JobRequestCommand.AnswerJobRequest;
import org.gongdan.subsidy.job.JobRequestCommand.RequestRestart;
import org.gongdan.subsidy.job.JobRequestCommand.RequestRun;
import org.gongdan.subsidy.job.JobRequestCommand.RequestStop;
import org.gongdan.subsidy.job.JobRequestEvent.JobRequestAnswered;
import org.gongdan.subsidy.job.JobRequestEvent.RestartRequested;
import org.gongdan.subsidy.job.JobRequestEvent.RunRequested;
import org.gongdan.subsidy.job.JobRequestEvent.StopRequested;
import org.gongdan.subsidy.job.JobRequestState.Unknown;
import org.gongdan.subsidy.job.JobRequestState.Waiting;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Guards the short life of one request: asked by a person who may start the job, answered once by batch. */
@Aggregate(cache = "aggregateCache")
final class JobRequest {

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable JobRequestId id;

    private JobRequestState state = new Unknown();

    private JobRequest() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestRun command, Caller caller, JobBoard board, Clock clock) {
        var job = startable(command.job(), caller, board);
        var read = job.read(command.typed(), LocalDate.now(clock));
        if (state instanceof Unknown) {
            apply(new RunRequested(command.requestId(), job.name(), read, caller.id(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestStop command, Caller caller, JobBoard board, JobRunList runs, Clock clock) {
        var run = runOf(command.job(), command.run(), caller, board, runs);
        if (!run.isRunning()) {
            throw new CommandRefused(JobRefusal.RUN_NOT_ACTIVE, run.runId(), run.status());
        }
        if (state instanceof Unknown) {
            apply(new StopRequested(command.requestId(), run.job(), run.runId(), caller.id(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestRestart command, Caller caller, JobBoard board, JobRunList runs, Clock clock) {
        var run = runOf(command.job(), command.run(), caller, board, runs);
        if (run.isRunning()) {
            throw new CommandRefused(JobRefusal.RUN_ACTIVE, run.job());
        }
        if (!run.canGoOn()) {
            throw new CommandRefused(JobRefusal.RUN_COMPLETE, run.parameters());
        }
        if (state instanceof Unknown) {
            apply(new RestartRequested(command.requestId(), run.job(), run.runId(), caller.id(), clock.instant()));
        }
    }

    /** Batch may say it again after a crash. */
    @CommandHandler
    void handle(AnswerJobRequest command, Clock clock) {
        if (state instanceof Waiting) {
            apply(new JobRequestAnswered(
                    command.requestId(), command.run(), command.refusal(), command.arguments(), clock.instant()));
        }
    }

    private static JobRun runOf(String job, long run, Caller caller, JobBoard board, JobRunList runs) {
        startable(job, caller, board);
        return runs.find(run)
                .filter(found -> found.job().equals(job))
                .orElseThrow(() -> new CommandRefused(JobRefusal.JOB_UNKNOWN, job + "/" + run));
    }

    private static JobDescription startable(String name, Caller caller, JobBoard board) {
        var job = board.find(name)
                .orElseThrow(() -> new CommandRefused(JobRefusal.JOB_UNKNOWN, name))
                .job();
        if (!job.mayBeStartedBy(caller)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, name);
        }
        return job;
    }

    @EventSourcingHandler
    void on(JobRequestEvent event) {
        id = event.requestId();
        state = JobRequestState.after(event);
    }
}
