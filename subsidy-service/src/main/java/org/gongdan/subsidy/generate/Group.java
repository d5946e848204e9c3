package org.gongdan.subsidy.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.cumulation.CountedAward;
import org.gongdan.subsidy.cumulation.CumulationAccountId;

/** Enterprises under common control, or one that stands alone: what counts under caps counts for all of them. */
final class Group {

    final String id;

    /** Scenarios of its awards: another project in the same one would look as if it were funded twice. */
    final List<String> scenarios = new ArrayList<>(1);

    /** Has an application on its way; the next one waits, so that its room is known. */
    boolean busy;

    /** How many more enterprises will be found to belong to it. */
    int missing;

    private final Map<String, Stream> accounts = new HashMap<>(1);
    private final Map<String, List<CountedAward>> counted = new HashMap<>(1);

    /** @param id the credit code of an enterprise that stands alone */
    Group(String id) {
        this.id = id;
    }

    Stream account(Cap cap) {
        return accounts.computeIfAbsent(
                cap.key(),
                key -> new Stream(
                        "CumulationAccount", CumulationAccountId.of(id, key).value()));
    }

    /** What counts under a cap, which may be changed here. */
    List<CountedAward> counted(Cap cap) {
        return counted.computeIfAbsent(cap.key(), _ -> new ArrayList<>(1));
    }
}
