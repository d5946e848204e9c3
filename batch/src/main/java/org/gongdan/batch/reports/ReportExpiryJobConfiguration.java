package org.gongdan.batch.reports;

import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.batch.run.JobSteps;
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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    Step requireDayOfExpiry(JobSteps steps, @Qualifier("dayOfExpiryHasCome") RequiresFirst dayOfExpiryHasCome) {
        return steps.once("require-day", dayOfExpiryHasCome);
    }

    /** Nothing expires before its day. */
    @Bean
    @StepScope
    RequiresFirst dayOfExpiryHasCome(Clock clock, @Value(ON_DAY) String day) {
        var today = LocalDate.now(clock);
        return new RequiresFirst(!LocalDate.parse(day).isAfter(today), "the day " + day + " has not come");
    }

    @Bean
    Step expireReports(JobSteps steps, Slices<ReportId> reportsOverTime, ExpiresReports expires) {
        return steps.slices("expire-reports", reportsOverTime, expires);
    }

    @Bean
    Step expirePacks(JobSteps steps, Slices<PackId> packsOverTime, ExpiresPacks expires) {
        return steps.slices("expire-packs", packsOverTime, expires);
    }

    @Bean
    @StepScope
    Slices<PackId> packsOverTime(Packs packs, SliceSize size, @Value(ON_DAY) String on) {
        var day = LocalDate.parse(on);
        return new Slices<>(
                (last, limit) -> packs.keptUntilBefore(day, last, limit),
                PackId::value,
                () -> packs.countKeptUntilBefore(day),
                size.of(SLICE));
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
