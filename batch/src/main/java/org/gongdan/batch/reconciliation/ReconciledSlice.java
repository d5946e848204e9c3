package org.gongdan.batch.reconciliation;

import java.util.List;
import org.gongdan.subsidy.reconciliation.Found;

/** What was found for the investments of a slice. */
record ReconciledSlice(List<Found> found) {

    ReconciledSlice {
        found = List.copyOf(found);
    }
}
