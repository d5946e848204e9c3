package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gongdan.batch.ExampleInvestments;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.config.stack.TestDatabase;
import org.gongdan.subsidy.investment.InvestmentId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills processes at random points of the jobs beside the reconciliation: what they leave behind is what an undisturbed
 * run leaves, each event once. Two hits each, or as many as {@code -Dgongdan.kills} says; the seed is {@code
 * -Dgongdan.seed}.
 */
class OtherJobsKilledIT {

    private static final int KILLS = Integer.getInteger("gongdan.kills", 2);
    private static final long SEED = Long.getLong("gongdan.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ENTERPRISES = 24;

    @TempDir
    private static Path folder;

    private static ExampleProvince province;

    @BeforeAll
    static void open() {
        System.out.println("gongdan.seed=" + SEED);
        province = new ExampleProvince(true, folder, OtherJobsKilledIT::fill);
    }

    /** Obligations are new, older and met since, so that every step of the job has work. */
    @Test
    void deadlines() throws InterruptedException {
        drill("deadlines", Map.of("day", "2025-05-20"), "obligation");
    }

    @Test
    void statementRun() throws InterruptedException {
        drill("statement-run", Map.of("year", "2025"), "statement");
    }

    /** Its working set is gathered slice by slice and is gone when the figures are published. */
    @Test
    void policyFigures() throws InterruptedException {
        drill("policy-figures", Map.of("period", "2025-06"), "policy");
    }

    private static void drill(String job, Map<String, String> told, String feature) throws InterruptedException {
        var position = province.position();
        var left = new KillDrill(province, folder, RunMain.arguments(job, told, position))
                .endsTheSame(KILLS, SEED, database -> left(database, feature, position));
        assertThat(left).doesNotStartWith("0 ").endsWith(" 0");
        System.out.println(job + " " + left);
    }

    private static String left(TestDatabase database, String feature, long position) {
        var gathered = JdbcClient.create(database.dataSource())
                .sql("select count(*) from policy_observation")
                .query(Long.class)
                .single();
        return ExampleProvince.recorded(database, feature, position) + " " + gathered;
    }

    private static void fill(ApplicationContext context, ExampleInvestments examples) {
        var runs = context.getBean(JobRuns.class);
        var readModels = context.getBean(ReadModels.class);
        for (var number = 1; number <= ENTERPRISES; number++) {
            var uscc = "91440101PF%08d".formatted(number);
            var investment = examples.openOf(uscc, "2025-01-15");
            examples.measureOf(uscc, investment, "2025-02", "4.0");
            if (number % 3 == 0) {
                examples.claim(investment);
            }
        }
        run(runs, readModels, "deadlines", "day", "2025-04-20");
        run(runs, readModels, "roi-reconciliation", "period", "2025-06");
        for (var number = 2; number <= ENTERPRISES; number += 2) {
            var uscc = "91440101PF%08d".formatted(number);
            var investment = context.getBean(JdbcClient.class)
                    .sql("select id from investment where uscc = :uscc")
                    .param("uscc", uscc)
                    .query(String.class)
                    .single();
            examples.measureOf(uscc, new InvestmentId(investment), "2025-03", "3.5");
        }
    }

    private static void run(JobRuns runs, ReadModels readModels, String job, String parameter, String value) {
        Awaitility.await().atMost(PATIENCE).until(() -> readModels.awaitOwnWrites(Duration.ofSeconds(5)));
        var parameters = new JobParametersBuilder()
                .addString(parameter, value)
                .addString("rate", "0.08")
                .addLong("position", readModels.head())
                .toJobParameters();
        var started = runs.start(job, parameters);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> runs.find(started.runId())
                        .filter(run -> !run.isRunning())
                        .isPresent());
        assertThat(runs.find(started.runId()).orElseThrow().status()).isEqualTo("COMPLETED");
        Awaitility.await().atMost(PATIENCE).until(() -> readModels.awaitOwnWrites(Duration.ofSeconds(5)));
    }
}
