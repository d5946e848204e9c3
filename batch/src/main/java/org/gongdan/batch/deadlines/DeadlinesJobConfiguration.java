package org.gongdan.batch.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.batch.run.JobSteps;
import org.gongdan.batch.run.ReleasesLockAfterJob;
import org.gongdan.batch.slice.RequiresFirst;
import org.gongdan.batch.slice.SliceSize;
import org.gongdan.batch.slice.Slices;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.OpenOffers;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.RetentionDays;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.obligation.Obligations;
import org.gongdan.subsidy.obligation.Obligations.Row;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code deadlines}: for one day it expires offers that the service did not, has money held back judged whose days have
 * passed, finds reports and claims that did not come, reminds of them step by step, and ends obligations that were met. Run every night. A restart is safe: lists are walked
 * in the order of their ids from the last committed slice, and what was said for that day changes nothing when said again.
 */
@Configuration(proxyBeanMethods = false)
class DeadlinesJobConfiguration {

    static final String NAME = "deadlines";
    static final String DAY = "day";

    /** The parameter, as a bean of the scope of a step is given it. */
    static final String ON_DAY = "#{jobParameters['" + DAY + "']}";

    private static final int SLICE = 200;
    private static final PageRequest ONE = new PageRequest(0, 1);

    @Bean
    JobDescription deadlinesDescription() {
        return Deadlines.DESCRIPTION;
    }

    @Bean
    Job deadlines(
            JobRepository repository,
            @Qualifier("awaitReadModels") Step awaitReadModels,
            @Qualifier("requireDay") Step requireDay,
            @Qualifier("expireOffers") Step expireOffers,
            @Qualifier("judgeRetentions") Step judgeRetentions,
            @Qualifier("followUpDuties") Step followUpDuties,
            @Qualifier("endObligations") Step endObligations,
            ReleasesLockAfterJob lock) {
        return new JobBuilder(NAME, repository)
                .listener(lock)
                .start(requireDay)
                .next(awaitReadModels)
                .next(expireOffers)
                .next(judgeRetentions)
                .next(followUpDuties)
                .next(endObligations)
                .build();
    }

    @Bean
    Step requireDay(JobSteps steps, @Qualifier("dayHasCome") RequiresFirst dayHasCome) {
        return steps.once("require-day", dayHasCome);
    }

    /** Of a day to come nobody can say what is missing. */
    @Bean
    @StepScope
    RequiresFirst dayHasCome(Clock clock, @Value(ON_DAY) String day) {
        var today = LocalDate.now(clock);
        return new RequiresFirst(!LocalDate.parse(day).isAfter(today), "the day " + day + " has not come");
    }

    /** The service expires offers within a minute; this is for those it could not. */
    @Bean
    Step expireOffers(JobSteps steps, Slices<ApplicationId> overdueOffers, ExpiresOffers expires) {
        return steps.slices("expire-offers", overdueOffers, expires);
    }

    @Bean
    Step judgeRetentions(JobSteps steps, Slices<String> unjudgedRetentions, JudgesRetentions judges) {
        return steps.slices("judge-retentions", unjudgedRetentions, judges);
    }

    @Bean
    Step followUpDuties(JobSteps steps, Slices<String> owingInvestments, FindsMissing finds, RecordsFindings records) {
        return steps.slices("follow-up-duties", owingInvestments, finds, records);
    }

    @Bean
    Step endObligations(JobSteps steps, Slices<Row> openObligations, FindsMet finds, RecordsFindings records) {
        return steps.slices("end-obligations", openObligations, finds, records);
    }

    @Bean
    @StepScope
    Slices<ApplicationId> overdueOffers(OpenOffers offers, SliceSize size, @Value(ON_DAY) String on) {
        var day = LocalDate.parse(on);
        return new Slices<>(
                (last, limit) -> offers.overdueOn(day, last, limit),
                ApplicationId::value,
                () -> offers.countOverdueOn(day),
                size.of(SLICE));
    }

    @Bean
    @StepScope
    Slices<String> unjudgedRetentions(RetentionDays retentions, SliceSize size) {
        return new Slices<>(retentions::unjudgedAfter, id -> id, retentions::countUnjudged, size.of(SLICE));
    }

    @Bean
    @StepScope
    Slices<String> owingInvestments(InvestmentList investments, SliceSize size) {
        var live = new InvestmentList.Filter(null, InvestmentList.Status.OPEN, null);
        return new Slices<>(
                investments::idsAfter,
                id -> id,
                () -> investments.list(live, ONE).total(),
                size.of(SLICE));
    }

    @Bean
    @StepScope
    Slices<Row> openObligations(Obligations obligations, SliceSize size) {
        var open = new Obligations.Filter(Obligations.Status.OPEN, null, null, null, null);
        return new Slices<>(
                obligations::openAfter,
                row -> row.id().value(),
                () -> obligations.list(open, ONE).total(),
                size.of(SLICE));
    }
}
