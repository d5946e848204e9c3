package org.gongdan.batch.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.batch.run.KeepsFailure;
import org.gongdan.batch.run.ReleasesLockAfterJob;
import org.gongdan.batch.slice.RequiresFirst;
import org.gongdan.batch.slice.SliceSize;
import org.gongdan.batch.slice.Slices;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.pack.PackId;
import org.gongdan.subsidy.pack.Packs;
import org.gongdan.subsidy.report.ReportCatalogue;
import org.gongdan.subsidy.report.ReportId;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@code report-expiry}: expires the reports and audit packs whose last day of keeping is over. Run every night; the service then removes
 * the files. A restart is safe: they are walked in the order of their ids from the last committed slice, and one that
 * is expired is not expired again.
 */
@Configuration(proxyBeanMethods = false)
class ReportExpiryJobConfiguration {

    static final String NAME = "report-expiry";
    static final String DAY = "day";

    private static final String ON_DAY = "#{jobParameters['" + DAY + "']}";
    private static final int SLICE = 200;

    @Bean
    JobDescription reportExpiryDescription() {
        return ReportExpiry.DESCRIPTION;
    }

    @Bean
    Job reportExpiry(
            JobRepository repository,
            @Qualifier("requireDayOfExpiry") Step requireDayOfExpiry,
            @Qualifier("awaitReadModels") Step awaitReadModels,
            @Qualifier("expireReports") Step expireReports,
            @Qualifier("expirePacks") Step expirePacks,
            ReleasesLockAfterJob lock) {
        return new JobBuilder(NAME, repository)
                .listener(lock)
                .start(requireDayOfExpiry)
                .next(awaitReadModels)
                .next(expireReports)
                .next(expirePacks)
                .build();
    }

    @Bean
    Step requireDayOfExpiry(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("dayOfExpiryHasCome") RequiresFirst dayOfExpiryHasCome,
            KeepsFailure failures) {
        return new StepBuilder("require-day", repository)
                .tasklet(dayOfExpiryHasCome, transactions)
                .listener(failures)
                .build();
    }

    /** Nothing expires before its day. */
    @Bean
    @StepScope
    RequiresFirst dayOfExpiryHasCome(Clock clock, @Value(ON_DAY) String day) {
        var today = LocalDate.now(clock);
        return new RequiresFirst(!LocalDate.parse(day).isAfter(today), "the day " + day + " has not come");
    }

    @Bean
    Step expireReports(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Slices<ReportId> reportsOverTime,
            ExpiresReports expires,
            KeepsFailure failures) {
        return new StepBuilder("expire-reports", repository)
                        .<List<ReportId>, List<ReportId>>chunk(1)
                        .transactionManager(transactions)
                        .reader(reportsOverTime)
                        .writer(expires)
                        .stream(reportsOverTime)
                        .listener(failures)
                        .build();
    }

    @Bean
    Step expirePacks(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Slices<PackId> packsOverTime,
            ExpiresPacks expires,
            KeepsFailure failures) {
        return new StepBuilder("expire-packs", repository)
                        .<List<PackId>, List<PackId>>chunk(1)
                        .transactionManager(transactions)
                        .reader(packsOverTime)
                        .writer(expires)
                        .stream(packsOverTime)
                        .listener(failures)
                        .build();
    }

    @Bean
    @StepScope
    Slices<PackId> packsOverTime(Packs packs, @Value(ON_DAY) String on) {
        var day = LocalDate.parse(on);
        return new Slices<>(
                (last, limit) -> packs.keptUntilBefore(day, last, limit),
                PackId::value,
                () -> packs.countKeptUntilBefore(day),
                SLICE);
    }

    @Bean
    @StepScope
    Slices<ReportId> reportsOverTime(ReportCatalogue reports, SliceSize size, @Value(ON_DAY) String on) {
        var day = LocalDate.parse(on);
        return new Slices<>(
                (last, limit) -> reports.keptUntilBefore(day, last, limit),
                ReportId::value,
                () -> reports.countKeptUntilBefore(day),
                size.of(SLICE));
    }
}
