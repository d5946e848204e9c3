package org.gongdan.batch.statements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.batch.run.JobRuns;
import org.gongdan.batch.run.JobSteps;
import org.gongdan.batch.run.ReleasesLockAfterJob;
import org.gongdan.batch.slice.RequiresFirst;
import org.gongdan.batch.slice.SendsCommands;
import org.gongdan.batch.slice.SliceSize;
import org.gongdan.batch.slice.Slices;
import org.gongdan.subsidy.investment.InvestmentBook;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.gongdan.subsidy.statement.IssueStatements;
import org.gongdan.subsidy.statement.StatementFiguring;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code statement-run}: issues the statement of a year to every enterprise with an investment by its end. Run at the
 * beginning of the next year, and again after corrections. A restart is safe: enterprises are walked in the order of
 * their credit codes from the last committed slice, and a statement with the same figures is not issued again.
 */
@Configuration(proxyBeanMethods = false)
class StatementRunJobConfiguration {

    static final String NAME = "statement-run";
    static final String YEAR = "year";
    static final String POSITION = JobRuns.POSITION;

    private static final int SLICE = 100;
    private static final String OF_YEAR = "#{jobParameters['" + YEAR + "']}";
    private static final String AT_POSITION = "#{jobParameters['" + POSITION + "']}";

    @Bean
    JobDescription statementRunDescription() {
        return StatementRun.DESCRIPTION;
    }

    @Bean
    Job statementRun(
            JobRepository repository,
            @Qualifier("requireYear") Step requireYear,
            @Qualifier("awaitReadModels") Step awaitReadModels,
            @Qualifier("issueStatements") Step issueStatements,
            ReleasesLockAfterJob lock) {
        return new JobBuilder(NAME, repository)
                .listener(lock)
                .start(requireYear)
                .next(awaitReadModels)
                .next(issueStatements)
                .build();
    }

    @Bean
    Step requireYear(JobSteps steps, @Qualifier("yearIsOver") RequiresFirst yearIsOver) {
        return steps.once("require-year", yearIsOver);
    }

    @Bean
    @StepScope
    RequiresFirst yearIsOver(Clock clock, @Value(OF_YEAR) String year) {
        var over = year.matches("\\d{4}")
                && Integer.parseInt(year) < LocalDate.now(clock).getYear();
        return new RequiresFirst(over, year + " is no year that is over");
    }

    @Bean
    Step issueStatements(
            JobSteps steps,
            Slices<String> enterprisesOfYear,
            ItemProcessor<List<String>, IssueStatements> figuresOfYear,
            NestedCommands commands) {
        return steps.slices(
                "issue-statements",
                enterprisesOfYear,
                figuresOfYear,
                new SendsCommands<>(commands, SystemCaller.named(NAME)));
    }

    @Bean
    @StepScope
    Slices<String> enterprisesOfYear(InvestmentBook book, SliceSize size, @Value(OF_YEAR) String year) {
        var end = lastDay(year);
        return new Slices<>(
                (last, limit) -> book.enterprisesAfter(last, end, limit),
                uscc -> uscc,
                () -> book.countEnterprises(end),
                size.of(SLICE));
    }

    @Bean
    @StepScope
    ItemProcessor<List<String>, IssueStatements> figuresOfYear(
            StatementFiguring figuring, @Value(OF_YEAR) String year, @Value(AT_POSITION) Long position) {
        return slice -> new IssueStatements(slice.getLast(), position, figuring.of(slice, Integer.parseInt(year)));
    }

    private static LocalDate lastDay(String year) {
        return LocalDate.of(Integer.parseInt(year), 12, 31);
    }
}
