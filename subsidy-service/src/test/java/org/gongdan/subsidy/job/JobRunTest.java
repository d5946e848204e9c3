package org.gongdan.subsidy.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobRunTest {

    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void estimatesItsEndByWhatItDidItself() {
        // 300 of 1,000 were done before; it did 100 more in 20 seconds, and 600 are left
        var run = run("STARTED", 400, 300, 1_000L, 20);
        assertThat(run.percent()).isEqualTo(40);
        assertThat(run.rate()).isEqualByComparingTo(new BigDecimal("5.0"));
        assertThat(run.estimatedEnd()).isEqualTo(START.plusSeconds(20 + 120));
    }

    @Test
    void saysNothingBeforeItDidAnything() {
        var run = run("STARTED", 300, 300, 1_000L, 20);
        assertThat(run.rate()).isNull();
        assertThat(run.estimatedEnd()).isNull();
        assertThat(run("STARTING", 0, 0, null, 0).percent()).isZero();
    }

    @Test
    void hasNoEstimateWhenItIsOver() {
        var run = run("COMPLETED", 1_000, 0, 1_000L, 20);
        assertThat(run.isRunning()).isFalse();
        assertThat(run.estimatedEnd()).isNull();
        assertThat(run.percent()).isEqualTo(100);
    }

    private static JobRun run(String status, long done, long before, @Nullable Long total, long seconds) {
        return new JobRun(
                7,
                "some-job",
                status,
                Map.of(),
                done,
                before,
                total,
                START,
                START.plusSeconds(seconds),
                null,
                null,
                null);
    }
}
