package org.gongdan.batch.run;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.step.Step;

/** Who does the partitions of a step: threads of this process, or worker processes. */
interface PartitionHandlers {

    /** @param worker the step that does one partition */
    PartitionHandler of(Step worker);
}
