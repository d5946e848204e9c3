package org.gongdan.batch.run;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Partitions in worker processes, handed out over RabbitMQ. */
@Component
@ConditionalOnProperty(name = "gongdan.jobs.remote", havingValue = "rabbitmq")
class RemotePartitions implements PartitionHandlers {

    private final JobRepository repository;
    private final PartitionQueue queue;
    private final JobLock lock;
    private final JobSettings settings;

    RemotePartitions(JobRepository repository, PartitionQueue queue, JobLock lock, JobSettings settings) {
        this.repository = repository;
        this.queue = queue;
        this.lock = lock;
        this.settings = settings;
    }

    @Override
    public PartitionHandler of(Step worker) {
        return new HandsOutPartitions(worker.getName(), repository, queue, lock, settings.partitions());
    }
}
