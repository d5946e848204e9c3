package org.gongdan.batch.statements;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.batch.run.KeepsFailure;
import org.gongdan.batch.run.ReleasesLockAfterJob;
import org.gongdan.batch.run.Run;
import org.gongdan.batch.slice.SendsCommands;
import org.gongdan.batch.slice.Slices;
import org.gongdan.subsidy.investment.InvestmentBook;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.gongdan.subsidy.statement.IssueStatements;
import org.gongdan.subsidy.statement.StatementFiguring;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@code statement-run}: issues the statement of a year to every enterprise with an investment by its end. Run at the
 * beginning of the next year, and again after corrections. A restart is safe: enterprises are walked in the order of
 * their credit codes from the last committed slice, and a statement with the same figures is not issued again.
 */
@Configuration(proxyBeanMethods = false)
class StatementRunJobConfiguration {

    static final String NAME = "statement-run";
    static final String YEAR = "year";
    static final String POSITION = "position";

    private static final int SLICE = 100;
    private static final String OF_YEAR = "#{jobParameters['" + YEAR + "']}";
    private static final String AT_POSITION = "#{jobParameters['" + POSITION + "']}";

    @Bean
    Job statementRun(
            JobRepository repository, Step countEnterprises, Step issueStatements, ReleasesLockAfterJob lock) {
        return new JobBuilder(NAME, repository)
                .listener(lock)
                .start(countEnterprises)
                .next(issueStatements)
                .build();
    }

    @Bean
    Step countEnterprises(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Tasklet countsEnterprises,
            KeepsFailure failures) {
        return new StepBuilder("count-enterprises", repository)
                .tasklet(countsEnterprises, transactions)
                .listener(failures)
                .build();
    }

    @Bean
    @StepScope
    Tasklet countsEnterprises(InvestmentBook book, @Value(OF_YEAR) String year) {
        return (contribution, _) -> {
            var total = Slices.of(book.countEnterprises(lastDay(year)), SLICE);
            contribution.getStepExecution().getJobExecution().getExecutionContext().putLong(Run.TOTAL, total);
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step issueStatements(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Slices<String> enterprisesOfYear,
            ItemProcessor<List<String>, IssueStatements> figuresOfYear,
            Commands commands,
            KeepsFailure failures) {
        return new StepBuilder("issue-statements", repository)
                        .<List<String>, IssueStatements>chunk(1)
                        .transactionManager(transactions)
                        .reader(enterprisesOfYear)
                        .processor(figuresOfYear)
                        .writer(new SendsCommands<>(commands, SystemCaller.named(NAME), transactions))
                        .stream(enterprisesOfYear)
                        .listener(failures)
                        .build();
    }

    @Bean
    @StepScope
    Slices<String> enterprisesOfYear(InvestmentBook book, @Value(OF_YEAR) String year) {
        return new Slices<>((last, limit) -> book.enterprisesAfter(last, lastDay(year), limit), uscc -> uscc, SLICE);
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
