package org.gongdan.batch.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobRefusal;
import org.gongdan.subsidy.job.JobSchedule;
import org.gongdan.subsidy.shared.CommandRefused;
import org.springframework.batch.core.job.Job;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The jobs of this process with their descriptions, in which the settings have had their say: {@code
 * gongdan.jobs.<name>.cron} for the only schedule of a job or to turn all off, {@code
 * gongdan.jobs.<name>.<schedule>.cron} for one of several.
 */
@Component
class DescribedJobs {

    private final Map<String, Job> jobs;
    private final Map<String, JobDescription> descriptions;

    DescribedJobs(
            List<Job> jobs, List<JobDescription> descriptions, Environment settings) {
        this.jobs = jobs.stream().collect(Collectors.toUnmodifiableMap(Job::getName, Function.identity()));
        this.descriptions = new TreeMap<>(descriptions.stream()
                .map(each -> set(each, settings))
                .collect(Collectors.toMap(JobDescription::name, Function.identity())));
        if (!this.jobs.keySet().equals(this.descriptions.keySet())) {
            throw new IllegalStateException("each job has one description of its name: " + this.jobs.keySet() + ", "
                    + this.descriptions.keySet());
        }
    }

    List<JobDescription> all() {
        return List.copyOf(descriptions.values());
    }

    JobDescription describe(String name) {
        var description = descriptions.get(name);
        if (description == null) {
            throw new CommandRefused(JobRefusal.JOB_UNKNOWN, name);
        }
        return description;
    }

    Job job(String name) {
        var job = jobs.get(name);
        if (job == null) {
            throw new CommandRefused(JobRefusal.JOB_UNKNOWN, name);
        }
        return job;
    }

    private static JobDescription set(JobDescription job, Environment settings) {
        var prefix = "gongdan.jobs." + job.name() + ".";
        var whole = settings.getProperty(prefix + "cron");
        if (whole != null && !whole.equals(JobSchedule.OFF) && job.schedules().size() != 1) {
            throw new IllegalArgumentException(prefix + "cron: this job has the schedules "
                    + job.schedules().stream().map(JobSchedule::name).toList() + ", so say which");
        }
        return job.with(job.schedules().stream()
                .map(each -> {
                    var own = settings.getProperty(prefix + each.name() + ".cron", each.cron());
                    return each.at(whole == null ? own : whole);
                })
                .toList());
    }
}
