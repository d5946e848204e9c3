package org.gongdan.subsidy.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.investment.Period;

/** Policy figures that were published. */
public interface Policies {

    /** Those in force, the newest period first. */
    List<Summary> list();

    /** The version in force of a period. */
    Optional<Published> find(Period period);

    /** One version, in force or not. */
    Optional<Published> find(Period period, int version);

    /** One line of the list. */
    record Summary(
            PolicyFiguresId id,
            String period,
            int version,
            long cells,
            long suppressed,
            String sha256,
            Instant publishedAt) {}

    /** One version in full. */
    record Published(Summary summary, long position, PolicySet set) {}
}
