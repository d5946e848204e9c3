package org.gongdan.batch.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Waits until every read model has come to the position of the run. The projections are in the service; where they stand
 * is in the tokens.
 */
@Component
@StepScope
class ReadModelsReached implements Tasklet {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final long position;

    ReadModelsReached(
            JdbcClient jdbc,
            Clock clock,
            @Value("#{jobParameters['" + RoiReconciliationJobConfiguration.POSITION + "']}") Long position) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.position = position;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        var until = clock.instant().plus(PATIENCE);
        for (var slowest = slowest(); slowest < position; slowest = slowest()) {
            if (clock.instant().isAfter(until)) {
                throw new IllegalStateException("the read models stand at event " + slowest + " and not yet at "
                        + position + "; is the service running?");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return RepeatStatus.FINISHED;
    }

    /** A processor that has never run has a row without a token, and stands before the first event. */
    private long slowest() {
        return jdbc.sql("""
                select coalesce(min(coalesce((convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint, -1)), -1)
                from event_token where processor_name <> '__config'""").query(Long.class).single();
    }
}
