package org.gongdan.batch.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process takes part in jobs, {@code gongdan.jobs.*}.
 *
 * @param workers how many partitions are worked on at once in this process
 * @param partitions into how many parts a partitioned step is cut at most, so that workers balance
 * @param smallestPartition how many items a partition has at least, so that a small run is not all ceremony
 * @param remote whether partitions are done here or by worker processes
 * @param queue the name of the queue of partitions; an installation has one of its own
 * @param role whether this process starts jobs or only does partitions that others hand out
 */
@ConfigurationProperties("gongdan.jobs")
record JobSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("32") int partitions,
        @DefaultValue("250") int smallestPartition,
        @DefaultValue("none") Remote remote,
        @DefaultValue("gongdan.partitions") String queue,
        @DefaultValue("manager") Role role) {

    enum Remote {
        NONE,
        RABBITMQ
    }

    enum Role {
        MANAGER,
        WORKER
    }

    JobSettings {
        if (workers < 1 || partitions < 1 || smallestPartition < 1) {
            throw new IllegalArgumentException(
                    "gongdan.jobs.workers, partitions and smallest-partition are at least 1");
        }
        if (role == Role.WORKER && remote == Remote.NONE) {
            throw new IllegalArgumentException("a worker needs gongdan.jobs.remote=rabbitmq");
        }
    }
}
