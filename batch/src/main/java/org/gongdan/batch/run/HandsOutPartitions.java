package org.gongdan.batch.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/**
 * Hands partitions out over the queue and watches the job repository until all are at an end. Nothing depends on a
 * message: a partition that is not done, that nobody works on and that no message waits for is handed out again, be it
 * that the broker lost it, that it could not be sent, or that its worker could not say how it ended.
 */
class HandsOutPartitions implements PartitionHandler {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final String step;
    private final JobRepository repository;
    private final PartitionQueue queue;
    private final JobLock lock;
    private final int most;

    HandsOutPartitions(String step, JobRepository repository, PartitionQueue queue, JobLock lock, int most) {
        this.step = step;
        this.repository = repository;
        this.queue = queue;
        this.lock = lock;
        this.most = most;
    }

    /** The name of the lock under which a partition is done: one for all its executions, also over restarts. */
    static String lockOf(StepExecution partition) {
        return "partition " + partition.getJobExecution().getJobInstanceId() + " " + partition.getStepName();
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager) throws Exception {
        var ended = new ArrayList<StepExecution>();
        var open = splitter.split(manager, most).stream()
                .sorted(Comparator.comparing(StepExecution::getStepName))
                .toList();
        open.forEach(this::post);
        var idle = Set.<Long>of();
        while (!open.isEmpty()) {
            Thread.sleep(LOOK);
            var seen = seen(manager);
            var stopping =
                    manager.isTerminateOnly() || manager.getJobExecution().isStopping();
            open = open.stream()
                    .map(each -> seen.getOrDefault(each.getId(), each))
                    .toList();
            ended.addAll(
                    open.stream().filter(each -> !each.getStatus().isRunning()).toList());
            open = open.stream().filter(each -> each.getStatus().isRunning()).toList();
            if (stopping) {
                var stopped = stopped(open);
                ended.addAll(stopped);
                open = open.stream().filter(each -> !stopped.contains(each)).toList();
            } else {
                idle = again(open, idle);
            }
        }
        return ended;
    }

    /** As the repository knows them; a stop that another process asked for is noticed here too. */
    private Map<Long, StepExecution> seen(StepExecution manager) {
        var run = repository.getJobExecution(manager.getJobExecutionId());
        if (run == null) {
            return Map.of();
        }
        if (run.isStopping()) {
            manager.setTerminateOnly();
        }
        return run.getStepExecutions().stream().collect(Collectors.toMap(StepExecution::getId, Function.identity()));
    }

    /**
     * @param before those that were idle at the last look: a message that a worker has just taken waits no more, and its
     *     partition is not locked yet
     * @return those that are idle now, and were not handed out again
     */
    private Set<Long> again(List<StepExecution> open, Set<Long> before) {
        var waiting = queue.waiting();
        if (waiting.isEmpty() || waiting.getAsLong() > 0) {
            return Set.of();
        }
        var idle = new HashSet<Long>();
        for (var each : open) {
            if (lock.isTaken(lockOf(each))) {
                continue;
            }
            if (!before.contains(each.getId()) || !post(each)) {
                idle.add(each.getId());
            }
        }
        return idle;
    }

    /** What nobody works on will not begin any more; what somebody works on ends after its chunk. */
    private List<StepExecution> stopped(List<StepExecution> open) {
        var stopped = new ArrayList<StepExecution>();
        for (var each : open) {
            var name = lockOf(each);
            if (lock.tryTake(name)) {
                try {
                    var now = repository.getStepExecution(each.getId());
                    if (now != null && now.getStatus().isRunning()) {
                        now.setStatus(BatchStatus.STOPPED);
                        now.setExitStatus(ExitStatus.STOPPED);
                        repository.update(now);
                    }
                    stopped.add(now == null ? each : now);
                } finally {
                    lock.release(name);
                }
            }
        }
        return stopped;
    }

    private boolean post(StepExecution partition) {
        return queue.post(new StepExecutionRequest(step, partition.getId()));
    }
}
