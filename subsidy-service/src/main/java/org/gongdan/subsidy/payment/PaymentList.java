package org.gongdan.subsidy.payment;

import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Payment batches as they are shown: only to those who see every enterprise, since a batch pays many. */
public interface PaymentList {

    /** The newest first; empty for others. */
    PageOf<BatchRow> list(Filter filter, PageRequest page, Caller caller);

    /** Empty when it is absent, or not for this caller. */
    Optional<BatchRow> find(PaymentBatchId batch, Caller caller);

    /**
     * Which batches are wanted; null leaves that part open.
     *
     * @param q a part of the id of a batch, of one of its claims, or of the code of an enterprise it pays
     */
    record Filter(
            BatchRow.@Nullable Status status,
            @Nullable Party funder,
            @Nullable String q) {

        public static final Filter ALL = new Filter(null, null, null);
    }
}
