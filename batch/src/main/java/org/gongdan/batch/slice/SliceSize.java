package org.gongdan.batch.slice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much is done in one transaction at most, {@code gongdan.jobs.largest-slice}: each job has a size that suits its
 * work, which an operator may lower where transactions have to be short.
 */
@Component
public class SliceSize {

    private final int largest;

    SliceSize(@Value("${gongdan.jobs.largest-slice:1000}") int largest) {
        if (largest < 1) {
            throw new IllegalArgumentException("gongdan.jobs.largest-slice is at least 1, not " + largest);
        }
        this.largest = largest;
    }

    /** @param usual how many items suit the work of a job */
    public int of(int usual) {
        return Math.min(usual, largest);
    }
}
