package org.gongdan.batch.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.test.MetaDataInstanceFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadModelsReachedIT {

    private static final Instant START = Instant.parse("2026-06-15T02:00:00Z");

    private static JdbcClient jdbc;

    private final StepExecution step = MetaDataInstanceFactory.createStepExecution();

    @BeforeAll
    static void migrate() {
        var database = TestPostgres.createDatabase().dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void forget() {
        jdbc.sql("truncate event_token").update();
    }

    @Test
    void goesOnWhenTheSlowestHasCome() throws Exception {
        stands("investment-list", 42L);
        stands("ledger", 57L);
        assertThat(await(42, Collections.emptyIterator())).isEqualTo(RepeatStatus.FINISHED);
    }

    @Test
    void waitsForTheSlowest() throws Exception {
        stands("investment-list", 42L);
        stands("ledger", null);
        var moves = List.<Runnable>of(() -> {}, () -> stands("ledger", 41L), () -> stands("ledger", 42L))
                .iterator();
        assertThat(await(42, moves)).isEqualTo(RepeatStatus.FINISHED);
        assertThat(moves).as("moves that were not waited for").isExhausted();
    }

    @Test
    void givesUpAndSaysWhereTheyStand() {
        stands("investment-list", 42L);
        stands("ledger", 17L);
        assertThatThrownBy(() -> await(42, Collections.emptyIterator()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("event 17")
                .hasMessageContaining("42");
    }

    @Test
    void doesNotTakeAServiceThatNeverRanForOneThatHasCome() {
        assertThatThrownBy(() -> await(0, Collections.emptyIterator())).hasMessageContaining("event -1");
    }

    /** Each look at the clock takes a minute and makes the next move. */
    private @Nullable RepeatStatus await(long position, Iterator<Runnable> moves) throws Exception {
        var minutes = new int[1];
        InstantSource source = () -> {
            if (moves.hasNext()) {
                moves.next().run();
            }
            return START.plus(Duration.ofMinutes(minutes[0]++));
        };
        var reached = new ReadModelsReached(jdbc, clockOf(source), position);
        return reached.execute(new StepContribution(step), new ChunkContext(new StepContext(step)));
    }

    private static Clock clockOf(InstantSource source) {
        return source.withZone(ZoneId.of("Asia/Shanghai"));
    }

    private static void stands(String processor, @Nullable Long index) {
        jdbc.sql("""
                insert into event_token (processor_name, segment, token, token_type)
                values (:name, 0, convert_to(:token, 'UTF8'), 'token')
                on conflict (processor_name, segment) do update set token = excluded.token""")
                .param("name", processor)
                .param("token", index == null ? null : "{\"index\":" + index + ",\"gaps\":[]}")
                .update();
    }
}
