package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.gongdan.batch.BatchTest;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobRequestCommand;
import org.gongdan.subsidy.job.JobRequestCommand.RequestRestart;
import org.gongdan.subsidy.job.JobRequestCommand.RequestRun;
import org.gongdan.subsidy.job.JobRequestId;
import org.gongdan.subsidy.job.JobRequests;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every job is run on request, once for each request. */
class DoesJobRequestsIT extends BatchTest {

    private static final Caller OPERATOR = new Caller("id-op", "Operator", Set.of(Role.OPERATOR), null);

    @Autowired
    private Commands commands;

    @Autowired
    private JobRequests requests;

    @Autowired
    private DoesJobRequests does;

    @Autowired
    private PostsJobs posts;

    @Autowired
    private NewIds ids;

    @ParameterizedTest
    @CsvSource({
        "roi-reconciliation, period, 2025-02",
        "deadlines, day, 2025-01-03",
        "statement-run, year, 2002",
        "policy-figures, period, 2002-Q1",
        "report-expiry, day, 2002-01-01"
    })
    void startsARequestedRunOnce(String job, String parameter, String value) {
        examples.open("2025-01-15");
        var id = next();
        var answered = answered(new RequestRun(id, job, Map.of(parameter, value)));
        assertThat(answered.refusal()).isNull();
        assertThat(answered.run()).isNotNull();
        var run = ended(runs.find(answered.run()).orElseThrow());
        assertThat(run.isRunning()).isFalse();
        assertThat(run.job()).isEqualTo(job);
        assertThat(run.cause()).isEqualTo("request " + id);
        assertThat(run.parameters()).containsEntry(parameter, value);
        does.look();
        assertThat(runs.history(job, 200))
                .filteredOn(each -> run.cause().equals(each.cause()))
                .hasSize(1);
        assertThat(requests.waiting()).noneMatch(each -> each.requestId().equals(id));
    }

    /** Nothing is reconciled for that period, so the run fails, and again when it goes on. */
    @Test
    void goesOnWithARunOnceWhenAsked() {
        var failed = failed();
        var id = next();
        var answered = answered(new RequestRestart(id, "policy-figures", failed.runId()));
        assertThat(answered.run()).isGreaterThan(failed.runId());
        ended(runs.find(answered.run()).orElseThrow());
        assertThat(runs.restart("policy-figures", answered.run()).runId()).isGreaterThan(answered.run());
        // a request that was done and not answered, because the process died between the two
        assertThat(runs.restartOnce("policy-figures", failed.runId()).runId()).isGreaterThan(answered.run());
        assertThat(runs.history("policy-figures", 200))
                .filteredOn(each -> each.parameters().equals(failed.parameters()))
                .hasSize(3);
    }

    private JobRun failed() {
        var answered = answered(new RequestRun(next(), "policy-figures", Map.of("period", "2003-Q1")));
        assertThat(answered.run()).isNotNull();
        var run = ended(runs.find(answered.run()).orElseThrow());
        assertThat(run.status()).isEqualTo("FAILED");
        return run;
    }

    private JobRequests.Row answered(JobRequestCommand command) {
        posts.post();
        commands.send(command, OPERATOR);
        return until(
                        () -> {
                            does.look();
                            return requests.find(command.requestId());
                        },
                        found -> found.isPresent() && !found.get().isWaiting())
                .orElseThrow();
    }

    private JobRequestId next() {
        return new JobRequestId(ids.next(JobRequestId.KIND));
    }
}
