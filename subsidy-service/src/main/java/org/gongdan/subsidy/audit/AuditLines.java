package org.gongdan.subsidy.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Every recorded event, found again by what it is about. Whoever calls has checked that the reader may see it. */
public interface AuditLines {

    /** The newest first. */
    PageOf<AuditLine> list(Filter filter, PageRequest page);

    /**
     * All events of an investment in the order they happened: its own, those of its application, its claims and their
     * invoices, of the batches that pay them, and the movements of funds that name any of these. Events that only read
     * it, such as requests for reports and audit packs, are not among them.
     */
    List<AuditLine> ofInvestment(String investmentId);

    /** The user name under which somebody acted last; empty for one who never did. */
    Optional<String> nameOf(String actor);

    /**
     * What is looked for; null leaves that part open.
     *
     * @param actor an id or a user name
     * @param ref an id that the event names, its own stream included
     * @param until the first moment that is no longer wanted
     */
    record Filter(
            @Nullable String stream,
            @Nullable String actor,
            @Nullable String event,
            @Nullable String ref,
            @Nullable Instant since,
            @Nullable Instant until) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }
}
