package org.gongdan.subsidy.fund;

import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** What people see of funds; only for those who see every enterprise. */
public interface FundList {

    /** The newest year first. */
    PageOf<FundRow> list(Filter filter, PageRequest page);

    Optional<FundRow> row(FundId fund);

    /** The newest first. */
    PageOf<FundMovement> movements(FundId fund, MovementFilter filter, PageRequest page);

    /** What is reserved or committed and not yet paid, in the order in which it came. */
    List<OpenAmount> open(FundId fund);

    /** What a carry-over or a lapse would move if it were prepared now. */
    YearEndPreview preview(FundId fund);

    /** The years in which there are funds, the newest first. */
    List<Integer> years();

    /**
     * Which funds are wanted; null for all.
     *
     * @param q part of a name
     */
    record Filter(
            @Nullable String q,
            @Nullable Status status,
            @Nullable Party funder,
            @Nullable Integer year) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /** Whether money may still leave a fund. */
    enum Status {
        OPEN,
        CLOSED
    }

    /** @param reference only those of one reservation, null for all */
    record MovementFilter(@Nullable String reference, FundMovement.@Nullable Kind kind) {}

    /**
     * The end of a year before anybody prepared it.
     *
     * @param rest what nobody has reserved
     * @param successors funds of the same funder and purpose, of the next year
     */
    record YearEndPreview(Money rest, List<OpenAmount> open, Money openTotal, List<FundId> successors) {}
}
