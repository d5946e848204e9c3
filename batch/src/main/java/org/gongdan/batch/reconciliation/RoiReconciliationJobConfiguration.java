package org.gongdan.batch.reconciliation;

import org.gongdan.batch.run.FixedRanges;
import org.gongdan.batch.run.JobRuns;
import org.gongdan.batch.run.KeepsFailure;
import org.gongdan.batch.run.PartitionedSteps;
import org.gongdan.batch.run.ReleasesLockAfterJob;
import org.gongdan.batch.run.Tally;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.reconciliation.Found;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@code roi-reconciliation}: for a month, quarter or year it compares promise, claim, approval, payment and ledger of
 * every live investment, computes its return, and records both through commands. Run by schedule or on request. The
 * investments are cut into ranges that are worked on side by side. A restart is safe, because the ranges are fixed,
 * each is walked in the order of ids from its last committed one, and each chunk is recorded with that note of how far
 * it has come.
 */
@Configuration(proxyBeanMethods = false)
class RoiReconciliationJobConfiguration {

    static final String NAME = "roi-reconciliation";
    static final String PERIOD = "period";
    static final String RATE = "rate";
    static final String POSITION = JobRuns.POSITION;

    /** The name of the step of one range, and of its bean, by which worker processes find it. */
    static final String RANGE_STEP = "reconcile-range";

    private static final int CHUNK = 50;

    @Bean
    JobDescription roiReconciliationDescription() {
        return RoiReconciliation.DESCRIPTION;
    }

    @Bean
    Job roiReconciliation(
            JobRepository repository,
            @Qualifier("awaitReadModels") Step awaitReadModels,
            @Qualifier("reconcileInvestments") Step reconcileInvestments,
            ReleasesLockAfterJob lock) {
        return new JobBuilder(NAME, repository)
                .listener(lock)
                .start(awaitReadModels)
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

    @Bean
    Step reconcileInvestments(
            PartitionedSteps steps,
            @Qualifier(RANGE_STEP) Step reconcileRange,
            @Qualifier("rangesOfInvestments") Partitioner ranges) {
        return steps.over("reconcile-investments", reconcileRange, ranges);
    }

    @Bean("rangesOfInvestments")
    @StepScope
    Partitioner ranges(
            @Value("#{stepExecution}") StepExecution step, JobRepository repository, InvestmentRanges investments) {
        return new FixedRanges(step, repository, investments::cut);
    }

    /** No skip and no retry: an investment that cannot be reconciled stops the run, and is named. */
    @Bean(RANGE_STEP)
    Step reconcileRange(
            JobRepository repository,
            PlatformTransactionManager transactions,
            LiveInvestments investments,
            ReconcilesInvestment reconciles,
            SendsReconciliations sends,
            Tally<Found> reconciledInvestments,
            KeepsFailure failures) {
        return new StepBuilder(RANGE_STEP, repository)
                        .<InvestmentId, Found>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(investments)
                        .processor(reconciles)
                        .writer(sends)
                        .stream(investments)
                        .stream(reconciledInvestments)
                        .listener(reconciledInvestments)
                        .listener(failures)
                        .build();
    }

    @Bean
    @StepScope
    Tally<Found> reconciledInvestments() {
        return new Tally<>(each -> 1);
    }
}
