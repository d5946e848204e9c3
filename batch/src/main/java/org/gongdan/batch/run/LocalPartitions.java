package org.gongdan.batch.run;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Partitions on threads of this process, which needs no broker. */
@Component
@ConditionalOnProperty(name = "gongdan.jobs.remote", havingValue = "none", matchIfMissing = true)
class LocalPartitions implements PartitionHandlers {

    private final ThreadPoolTaskExecutor threads;
    private final JobSettings settings;

    LocalPartitions(ThreadPoolTaskExecutor partitionExecutor, JobSettings settings) {
        this.threads = partitionExecutor;
        this.settings = settings;
    }

    @Override
    public PartitionHandler of(Step worker) {
        var handler = new TaskExecutorPartitionHandler();
        handler.setStep(worker);
        handler.setTaskExecutor(threads);
        handler.setGridSize(settings.partitions());
        return handler;
    }
}
