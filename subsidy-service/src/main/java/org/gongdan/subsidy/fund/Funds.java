package org.gongdan.subsidy.fund;

import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What other features may know of funds. */
public interface Funds {

    Optional<Balance> find(FundId fund);

    /** Every fund, the newest year first. */
    List<Balance> all();

    /**
     * A fund as it stands now; {@code reserved + committed + paid − recovered ≤ appropriated} at every moment.
     *
     * @param available what can still be reserved
     */
    record Balance(
            FundId fundId,
            Party funder,
            int year,
            String nameZh,
            String nameEn,
            Money appropriated,
            Money reserved,
            Money committed,
            Money paid,
            Money recovered,
            Money available,
            boolean closed) {}
}
