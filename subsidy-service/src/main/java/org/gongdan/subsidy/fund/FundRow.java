package org.gongdan.subsidy.fund;

import java.time.Instant;
import java.util.List;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * One fund in lists and on its own page.
 *
 * @param carriedIn what came from the year before, open amounts included
 * @param carriedOut what went on to the next year, open amounts included
 * @param lapsed what fell back to the funder
 * @param successor the fund that took over
 * @param prepared what waits to be confirmed by a second person
 */
public record FundRow(
        FundId fundId,
        Party funder,
        int year,
        String nameZh,
        String nameEn,
        String purpose,
        Money appropriated,
        Money reserved,
        Money committed,
        Money paid,
        Money recovered,
        Money available,
        Money carriedIn,
        Money carriedOut,
        Money lapsed,
        @Nullable FundId successor,
        @Nullable Prepared prepared,
        boolean closed,
        Instant openedAt,
        long version) {

    /**
     * What one person prepared and another has to confirm.
     *
     * @param name of the carry-over or the lapse
     * @param successor null for a lapse
     */
    public record Prepared(
            Kind kind,
            String name,
            @Nullable FundId successor,
            Money rest,
            List<OpenAmount> open,
            String preparedBy,
            String preparedByName,
            Instant preparedAt) {

        public Money total() {
            return rest.plus(Money.sum(open, OpenAmount::amount));
        }
    }

    /** The two ways in which a year ends for the money that is left. */
    public enum Kind {
        CARRY_OVER,
        LAPSE
    }

    public Funds.Balance balance() {
        return new Funds.Balance(
                fundId,
                funder,
                year,
                nameZh,
                nameEn,
                appropriated,
                reserved,
                committed,
                paid,
                recovered,
                available,
                closed);
    }
}
