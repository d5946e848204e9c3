package org.gongdan.batch.run;

import org.gongdan.batch.BatchApplication;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.boot.SpringApplication;

/** A batch process that starts one run, for a test that kills it; what to run is said in its arguments. */
final class KilledRunMain {

    private KilledRunMain() {}

    public static void main(String[] args) {
        var context = SpringApplication.run(BatchApplication.class, args);
        var settings = context.getEnvironment();
        context.getBean(JobRuns.class)
                .start(
                        "roi-reconciliation",
                        new JobParametersBuilder()
                                .addString("period", settings.getRequiredProperty("run.period"))
                                .addString("rate", settings.getRequiredProperty("run.rate"))
                                .addLong("position", settings.getRequiredProperty("run.position", Long.class))
                                .toJobParameters());
    }
}
