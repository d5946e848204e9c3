package org.gongdan.subsidy.job;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobRequestCommand.AnswerJobRequest;
import org.gongdan.subsidy.job.JobRequestCommand.RequestRestart;
import org.gongdan.subsidy.job.JobRequestCommand.RequestRun;
import org.gongdan.subsidy.job.JobRequestCommand.RequestStop;
import org.gongdan.subsidy.job.JobRequestEvent.JobRequestAnswered;
import org.gongdan.subsidy.job.JobRequestEvent.RestartRequested;
import org.gongdan.subsidy.job.JobRequestEvent.RunRequested;
import org.gongdan.subsidy.job.JobRequestEvent.StopRequested;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

class JobRequestTest {

    private static final Instant NOW = Instant.parse("2026-12-01T01:15:00Z");
    private static final JobRequestId ID = new JobRequestId("job-request-1");
    private static final Caller OFFICER = new Caller("id-o", "ou", Set.of(Role.OFFICER), null);
    private static final Caller FINANCE = new Caller("id-f", "fang", Set.of(Role.FINANCE), null);
    private static final RunRequested REQUESTED =
            new RunRequested(ID, "deadlines", Map.of("day", "2026-12-01"), "id-o", NOW);
    private static final JobRequestAnswered ANSWERED = new JobRequestAnswered(ID, 17L, null, List.of(), NOW);

    @Test
    void isRecordedOnceWithAllThatTheRunIsTold() {
        at().when(run(Map.of()), by(OFFICER)).expectEvents(REQUESTED);
        at(REQUESTED).when(run(Map.of()), by(OFFICER)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesWhatBreaksTheRulesOfTheJob() {
        refuses(run(Map.of("day", "2026-12-02")), OFFICER, JobRefusal.DATE_NOT_COME);
        refuses(run(Map.of("day", "soon")), OFFICER, JobRefusal.DATE_INVALID);
        refuses(run(Map.of("year", "2025")), OFFICER, JobRefusal.PARAMETER_UNKNOWN);
        refuses(new RequestRun(ID, "no-job", Map.of()), OFFICER, JobRefusal.JOB_UNKNOWN);
    }

    @Test
    void isForThoseWhoMayStartThatJob() {
        refuses(run(Map.of()), FINANCE, SharedRefusal.NOT_ALLOWED);
        refuses(new RequestStop(ID, "deadlines", 1), FINANCE, SharedRefusal.NOT_ALLOWED);
        refuses(new RequestRestart(ID, "deadlines", 2), FINANCE, SharedRefusal.NOT_ALLOWED);
    }

    @Test
    void asksOnlyARunningRunToStop() {
        at().when(new RequestStop(ID, "deadlines", 1), by(OFFICER))
                .expectEvents(new StopRequested(ID, "deadlines", 1, "id-o", NOW));
        refuses(new RequestStop(ID, "deadlines", 2), OFFICER, JobRefusal.RUN_NOT_ACTIVE);
        refuses(new RequestStop(ID, "deadlines", 9), OFFICER, JobRefusal.JOB_UNKNOWN);
    }

    @Test
    void asksOnlyABrokenRunToGoOn() {
        at().when(new RequestRestart(ID, "deadlines", 2), by(OFFICER))
                .expectEvents(new RestartRequested(ID, "deadlines", 2, "id-o", NOW));
        refuses(new RequestRestart(ID, "deadlines", 1), OFFICER, JobRefusal.RUN_ACTIVE);
        refuses(new RequestRestart(ID, "deadlines", 3), OFFICER, JobRefusal.RUN_COMPLETE);
    }

    @Test
    void isAnsweredOnceHoweverOftenBatchSaysSo() {
        var system = Commands.metadataOf(SystemCaller.named("jobs"), null);
        at(REQUESTED)
                .when(new AnswerJobRequest(ID, 17L, null, List.of()), system)
                .expectEvents(ANSWERED);
        at(REQUESTED, ANSWERED)
                .when(new AnswerJobRequest(ID, 18L, null, List.of()), system)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static void refuses(JobRequestCommand command, Caller caller, Refusal why) {
        at().when(command, by(caller)).expectNoEvents().expectExceptionDetails(why);
    }

    private static RequestRun run(Map<String, String> typed) {
        return new RequestRun(ID, "deadlines", typed);
    }

    private static Map<String, Object> by(Caller caller) {
        return Commands.metadataOf(caller, null);
    }

    private static TestExecutor<JobRequest> at(Object... events) {
        return new AggregateTestFixture<>(JobRequest.class)
                .registerInjectableResource(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")))
                .registerInjectableResource(new OneJob())
                .registerInjectableResource(new ThreeRuns())
                .given(events);
    }

    private static final class OneJob implements JobBoard {

        @Override
        public void post(List<JobDescription> jobs, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Posted> jobs() {
            var words = new Bilingual("到期事项", "Deadlines");
            var day = new JobParameter("day", words, words, JobParameter.Kind.DATE, RelativeDay.TODAY, List.of());
            return List.of(new Posted(
                    new JobDescription("deadlines", words, words, List.of(day), List.of(), Set.of(Role.OFFICER)), NOW));
        }

        @Override
        public Instant began() {
            return NOW;
        }
    }

    /** The first runs, the second failed, the third is complete. */
    private static final class ThreeRuns implements JobRunList {

        private static final List<String> STATUSES = List.of("STARTED", "FAILED", "COMPLETED");

        @Override
        public PageOf<JobRun> list(Filter filter, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<JobRun> find(long runId) {
            return runId > STATUSES.size() ? Optional.empty() : Optional.of(run(runId));
        }

        @Override
        public List<StepProgress> steps(long runId) {
            return List.of();
        }

        @Override
        public Optional<JobRun> startedFor(String cause) {
            return Optional.empty();
        }

        private static JobRun run(long id) {
            return new JobRun(
                    id, "deadlines", STATUSES.get((int) id - 1), Map.of(), 0, 0, null, null, null, null, null, null);
        }
    }
}
