package org.gongdan.batch.policy;

import java.util.List;
import org.gongdan.batch.run.JobRuns;
import org.gongdan.batch.run.JobSteps;
import org.gongdan.batch.run.ReleasesLockAfterJob;
import org.gongdan.batch.slice.SliceSize;
import org.gongdan.batch.slice.Slices;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.policy.Observations;
import org.gongdan.subsidy.reconciliation.Reconciliations;
import org.gongdan.subsidy.reconciliation.Reconciliations.Result;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code policy-figures}: gathers the results in force of a period slice by slice into a working set, lets the database
 * add it up, withholds small cells and publishes the rest. Run after each reconciliation. A restart is safe: what was
 * gathered is kept with the note of how far the run has come, and the same figures are not published again.
 */
@Configuration(proxyBeanMethods = false)
class PolicyFiguresJobConfiguration {

    static final String NAME = "policy-figures";
    static final String PERIOD = "period";
    static final String OF_PERIOD = "#{jobParameters['" + PERIOD + "']}";
    static final String AT_POSITION = "#{jobParameters['" + JobRuns.POSITION + "']}";

    private static final int SLICE = 200;

    @Bean
    JobDescription policyFiguresDescription() {
        return PolicyFiguresDescribed.DESCRIPTION;
    }

    /** The aggregate of the same name is a bean too. */
    @Bean
    Job policyFiguresJob(
            JobRepository repository,
            @Qualifier("awaitReadModels") Step awaitReadModels,
            @Qualifier("gatherObservations") Step gatherObservations,
            @Qualifier("publishPolicyFigures") Step publishPolicyFigures,
            ReleasesLockAfterJob lock) {
        return new JobBuilder(NAME, repository)
                .listener(lock)
                .start(awaitReadModels)
                .next(gatherObservations)
                .next(publishPolicyFigures)
                .build();
    }

    @Bean
    Step gatherObservations(
            JobSteps steps, Slices<Result> resultsOfPeriod, ItemWriter<List<Result>> gathersObservations) {
        return steps.slices("gather-observations", resultsOfPeriod, gathersObservations);
    }

    @Bean
    Step publishPolicyFigures(JobSteps steps, PublishesFigures publishes) {
        return steps.once("publish-policy-figures", publishes);
    }

    @Bean
    @StepScope
    Slices<Result> resultsOfPeriod(Reconciliations reconciliations, SliceSize size, @Value(OF_PERIOD) String period) {
        var of = new Period(period);
        return new Slices<>(
                (last, limit) -> reconciliations.ofPeriod(of, last, limit),
                result -> result.investmentId().value(),
                () -> reconciliations.countOfPeriod(of),
                size.of(SLICE));
    }

    @Bean
    @StepScope
    ItemWriter<List<Result>> gathersObservations(
            Observations observations, @Value(OF_PERIOD) String period, @Value(AT_POSITION) Long position) {
        var of = new Period(period);
        return chunk -> chunk.forEach(slice -> observations.gather(runOf(period, position), of, slice));
    }

    /** Names the working set: the same for all executions of one run. */
    static String runOf(String period, long position) {
        return period + "@" + position;
    }
}
