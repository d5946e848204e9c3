package org.gongdan.batch.reconciliation;

import org.gongdan.batch.run.KeepsFailure;
import org.gongdan.batch.run.ReleasesLockAfterJob;
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
 * every live investment, computes its return, and records both through commands. An item is a slice of investments, read
 * with a handful of statements, recorded with one command and committed by itself. Run on request; a restart is safe,
 * because slices are walked in the order of their ids from the last committed one, and each is recorded with that note
 * of how far the run has come.
 */
@Configuration(proxyBeanMethods = false)
class RoiReconciliationJobConfiguration {

    static final String NAME = "roi-reconciliation";
    static final String PERIOD = "period";
    static final String RATE = "rate";
    static final String POSITION = "position";

    /** An item is a whole slice already. */
    private static final int CHUNK = 1;

    @Bean
    Job roiReconciliation(
            JobRepository repository,
            Step awaitReadModels,
            Step comparePeers,
            Step reconcileInvestments,
            ReleasesLockAfterJob lock) {
        return new JobBuilder(NAME, repository)
                .listener(lock)
                .start(awaitReadModels)
                .next(comparePeers)
                .next(reconcileInvestments)
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

    /** One statement over all investments, and no part of the slices: each needs what it found. */
    @Bean
    Step comparePeers(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ComparesPeers compares,
            KeepsFailure failures) {
        return new StepBuilder("compare-peers", repository)
                .tasklet(compares, transactions)
                .listener(failures)
                .build();
    }

    /** No skip and no retry: an investment that cannot be reconciled stops the run, and is named. */
    @Bean
    Step reconcileInvestments(
            JobRepository repository,
            PlatformTransactionManager transactions,
            LiveInvestments investments,
            ReconcilesSlice reconciles,
            SendsReconciliations sends,
            KeepsFailure failures) {
        return new StepBuilder("reconcile-investments", repository)
                        .<Slice, ReconciledSlice>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(investments)
                        .processor(reconciles)
                        .writer(sends)
                        .stream(investments)
                        .listener(failures)
                        .build();
    }
}
