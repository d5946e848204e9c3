package org.gongdan.batch.run;

import java.util.List;
import java.util.Optional;
import org.gongdan.batch.BatchApplication;
import org.gongdan.subsidy.job.JobRun;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.boot.SpringApplication;

/** A batch process that does one run, or goes on with it, and ends with it; what to run is said in its arguments. */
final class RunMain {

    private static final String JOB = "roi-reconciliation";

    private RunMain() {}

    static List<String> arguments(String period, String rate, long position) {
        return List.of(
                "--gongdan.jobs.smallest-partition=20",
                "--run.period=" + period,
                "--run.rate=" + rate,
                "--run.position=" + position);
    }

    static JobParameters parameters(String period, String rate, long position) {
        return new JobParametersBuilder()
                .addString("period", period)
                .addString("rate", rate)
                .addLong("position", position)
                .toJobParameters();
    }

    public static void main(String[] args) throws InterruptedException {
        var context = SpringApplication.run(BatchApplication.class, args);
        var settings = context.getEnvironment();
        var wanted = parameters(
                settings.getRequiredProperty("run.period"),
                settings.getRequiredProperty("run.rate"),
                settings.getRequiredProperty("run.position", Long.class));
        var runs = context.getBean(JobRuns.class);
        var interrupted = context.getBean(ResumesInterrupted.class);
        if (last(runs, wanted).isEmpty()) {
            runs.start(JOB, wanted);
        }
        // the lock of a process that was killed a moment ago is gone when its session is
        while (last(runs, wanted).map(JobRun::isRunning).orElse(true)) {
            interrupted.resume();
            Thread.sleep(50);
        }
        System.exit(SpringApplication.exit(context));
    }

    /** The newest execution of that run. */
    private static Optional<JobRun> last(JobRuns runs, JobParameters wanted) {
        return runs.history(JOB, 200).stream()
                .filter(run -> run.parameters().get("period").equals(wanted.getString("period"))
                        && run.parameters().get("position").equals(String.valueOf(wanted.getLong("position"))))
                .findFirst();
    }
}
