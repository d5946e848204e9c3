package org.gongdan.batch.reconciliation;

import java.util.Map;
import org.gongdan.batch.run.EndsAfterChunk;
import org.gongdan.batch.run.FixedRanges;
import org.gongdan.batch.run.JobRuns;
import org.gongdan.batch.run.JobSteps;
import org.gongdan.batch.run.KeepsFailure;
import org.gongdan.batch.run.PartitionedSteps;
import org.gongdan.batch.run.ReleasesLockAfterJob;
import org.gongdan.batch.run.Tally;
import org.gongdan.subsidy.job.JobDescription;
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
 * investments are cut into ranges that are worked on side by side. An item is a slice of investments, read with a handful
 * of statements, recorded with one command and committed by itself. A restart is safe, because the ranges are fixed,
 * each is walked in the order of ids from its last committed slice, and each slice is recorded with that note of how far
 * it has come.
 */
@Configuration(proxyBeanMethods = false)
class RoiReconciliationJobConfiguration {

    static final String NAME = "roi-reconciliation";
    static final String PERIOD = "period";
    static final String RATE = "rate";
    static final String POSITION = JobRuns.POSITION;
    static final String SCOPE = "scope";

    /** The name of the step of one range, and of its bean, by which worker processes find it. */
    static final String RANGE_STEP = "reconcile-range";

    /** An item is a whole slice already. */
    private static final int CHUNK = 1;

    @Bean
    JobDescription roiReconciliationDescription() {
        return RoiReconciliation.DESCRIPTION;
    }

    @Bean
    Job roiReconciliation(
            JobRepository repository,
            @Qualifier("awaitReadModels") Step awaitReadModels,
            @Qualifier("startRun") Step startRun,
            @Qualifier("comparePeers") Step comparePeers,
            @Qualifier("reconcileInvestments") Step reconcileInvestments,
            @Qualifier("completeRun") Step completeRun,
            ReleasesLockAfterJob lock) {
        return new JobBuilder(NAME, repository)
                .listener(lock)
                .start(awaitReadModels)
                .next(startRun)
                .next(comparePeers)
                .next(reconcileInvestments)
                .next(completeRun)
                .build();
    }

    /** Fixes what the run looks at: nothing is computed before the read models have come to the position. */
    @Bean
    Step awaitReadModels(JobSteps steps, ReadModelsReached reached) {
        return steps.once("await-read-models", reached);
    }

    @Bean
    Step startRun(JobSteps steps, StartsRun starts) {
        return steps.once("start-run", starts);
    }

    @Bean
    Step completeRun(JobSteps steps, CompletesRun completes) {
        return steps.once("complete-run", completes);
    }

    /** Over all investments at once, and before the ranges: each of them needs what it finds. */
    @Bean
    Step comparePeers(JobSteps steps, ComparesPeers compares) {
        return steps.once("compare-peers", compares);
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
            @Value("#{stepExecution}") StepExecution step,
            @Value("#{jobParameters}") Map<String, ?> parameters,
            JobRepository repository,
            InvestmentRanges investments) {
        var scope = RunOfJob.scope(parameters).part();
        return new FixedRanges(step, repository, most -> investments.cut(most, scope));
    }

    /** No skip and no retry: an investment that cannot be reconciled stops the run, and is named. */
    @Bean(RANGE_STEP)
    Step reconcileRange(
            JobRepository repository,
            PlatformTransactionManager transactions,
            LiveInvestments investments,
            ReconcilesSlice reconciles,
            SendsReconciliations sends,
            Tally<ReconciledSlice> reconciledInvestments,
            KeepsFailure failures) {
        return new StepBuilder(RANGE_STEP, repository)
                        .<Slice, ReconciledSlice>chunk(CHUNK)
                        .transactionManager(transactions)
                        .interruptionPolicy(new EndsAfterChunk())
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
    Tally<ReconciledSlice> reconciledInvestments() {
        return new Tally<>(slice -> slice.found().size());
    }
}
