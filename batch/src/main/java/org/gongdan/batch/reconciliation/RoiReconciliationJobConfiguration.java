package org.gongdan.batch.reconciliation;

import org.gongdan.batch.run.KeepsFailure;
import org.gongdan.batch.run.ReleasesLockAfterJob;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.reconciliation.Found;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@code roi-reconciliation}: for a month, quarter or year it compares promise, claim, approval, payment and ledger of
 * every live investment, computes its return, and records both through commands. Run on request; a restart is safe,
 * because investments are walked in the order of their ids from the last committed one, and each chunk is recorded with
 * that note of how far the run has come.
 */
@Configuration(proxyBeanMethods = false)
class RoiReconciliationJobConfiguration {

    static final String NAME = "roi-reconciliation";
    static final String PERIOD = "period";
    static final String RATE = "rate";
    static final String POSITION = "position";
    static final String SCOPE = "scope";

    private static final int CHUNK = 50;

    @Bean
    Job roiReconciliation(
            JobRepository repository,
            Step awaitReadModels,
            Step startRun,
            Step reconcileInvestments,
            Step completeRun,
            ReleasesLockAfterJob lock) {
        return new JobBuilder(NAME, repository)
                .listener(lock)
                .start(awaitReadModels)
                .next(startRun)
                .next(reconcileInvestments)
                .next(completeRun)
                .build();
    }

    /** Fixes what the run looks at: nothing is computed before the read models have come to the position. */
    @Bean
    Step awaitReadModels(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ReadModelsReached reached,
            KeepsFailure failures) {
        return new StepBuilder("await-read-models", repository)
                .tasklet(reached, transactions)
                .listener(failures)
                .build();
    }

    @Bean
    Step startRun(
            JobRepository repository, PlatformTransactionManager transactions, StartsRun starts, KeepsFailure failures) {
        return new StepBuilder("start-run", repository)
                .tasklet(starts, transactions)
                .listener(failures)
                .build();
    }

    @Bean
    Step completeRun(
            JobRepository repository,
            PlatformTransactionManager transactions,
            CompletesRun completes,
            KeepsFailure failures) {
        return new StepBuilder("complete-run", repository)
                .tasklet(completes, transactions)
                .listener(failures)
                .build();
    }

    /** No skip and no retry: an investment that cannot be reconciled stops the run, and is named. */
    @Bean
    Step reconcileInvestments(
            JobRepository repository,
            PlatformTransactionManager transactions,
            LiveInvestments investments,
            ReconcilesInvestment reconciles,
            SendsReconciliations sends,
            KeepsFailure failures) {
        return new StepBuilder("reconcile-investments", repository)
                        .<InvestmentId, Found>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(investments)
                        .processor(reconciles)
                        .writer(sends)
                        .stream(investments)
                        .listener(failures)
                        .build();
    }
}
