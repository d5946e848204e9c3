package org.gongdan.batch.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        var arguments = new ArrayList<>(arguments(JOB, Map.of("period", period, "rate", rate), position));
        // as the process that launches the same run many times reads them
        arguments.addAll(List.of("--run.period=" + period, "--run.rate=" + rate));
        return arguments;
    }

    /** Of any job; what it walks is cut into small slices, so that a kill can come between two. */
    static List<String> arguments(String job, Map<String, String> told, long position) {
        var words = told.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining(","));
        return List.of(
                "--gongdan.jobs.smallest-partition=20",
                "--gongdan.jobs.largest-slice=1",
                "--run.job=" + job,
                "--run.told=" + words,
                "--run.position=" + position);
    }

    static JobParameters parameters(String period, String rate, long position) {
        return parameters(Map.of("period", period, "rate", rate), position);
    }

    private static JobParameters parameters(Map<String, String> told, long position) {
        var parameters = new JobParametersBuilder();
        told.forEach(parameters::addString);
        return parameters.addLong("position", position).toJobParameters();
    }

    public static void main(String[] args) throws InterruptedException {
        var context = SpringApplication.run(BatchApplication.class, args);
        var settings = context.getEnvironment();
        var job = settings.getRequiredProperty("run.job");
        var told = new TreeMap<String, String>();
        for (var each : settings.getRequiredProperty("run.told").split(",", -1)) {
            var at = each.indexOf('=');
            told.put(each.substring(0, at), each.substring(at + 1));
        }
        var position = settings.getRequiredProperty("run.position", Long.class);
        var runs = context.getBean(JobRuns.class);
        var interrupted = context.getBean(ResumesInterrupted.class);
        var wanted = new TreeMap<>(told);
        wanted.put("position", String.valueOf(position));
        if (last(runs, job, wanted).isEmpty()) {
            runs.start(job, parameters(told, position));
        }
        // the lock of a process that was killed a moment ago is gone when its session is
        while (last(runs, job, wanted).map(JobRun::isRunning).orElse(true)) {
            interrupted.resume();
            Thread.sleep(50);
        }
        System.exit(SpringApplication.exit(context));
    }

    /** The newest execution of that run. */
    private static Optional<JobRun> last(JobRuns runs, String job, Map<String, String> wanted) {
        return runs.history(job, 200).stream()
                .filter(run -> run.parameters().entrySet().containsAll(wanted.entrySet()))
                .findFirst();
    }
}
