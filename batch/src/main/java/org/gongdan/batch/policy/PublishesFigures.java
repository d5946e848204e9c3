package org.gongdan.batch.policy;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.catalogue.Benchmarks;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.policy.Observations;
import org.gongdan.subsidy.policy.PolicyCommand.PublishPolicyFigures;
import org.gongdan.subsidy.policy.PolicyFiguresId;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Publishes what the working set comes to and forgets it, in one transaction. */
@Component
@StepScope
class PublishesFigures implements Tasklet {

    private static final Caller JOB = SystemCaller.named(PolicyFiguresJobConfiguration.NAME);

    private final Observations observations;
    private final Benchmarks benchmarks;
    private final NestedCommands commands;
    private final Period period;
    private final long position;

    PublishesFigures(
            Observations observations,
            Benchmarks benchmarks,
            NestedCommands commands,
            @Value(PolicyFiguresJobConfiguration.OF_PERIOD) String period,
            @Value(PolicyFiguresJobConfiguration.AT_POSITION) Long position) {
        this.observations = observations;
        this.benchmarks = benchmarks;
        this.commands = commands;
        this.period = new Period(period);
        this.position = position;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        var run = PolicyFiguresJobConfiguration.runOf(period.label(), position);
        var set = observations.figures(run, period, benchmarks.all());
        if (set.cells().isEmpty()) {
            throw new IllegalStateException("no investment is reconciled for " + period.label());
        }
        commands.send(new PublishPolicyFigures(PolicyFiguresId.of(period), position, set), JOB);
        observations.forget(run);
        return RepeatStatus.FINISHED;
    }
}
