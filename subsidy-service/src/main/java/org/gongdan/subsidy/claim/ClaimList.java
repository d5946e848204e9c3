package org.gongdan.subsidy.claim;

import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Claims as they are shown. With a caller only what that caller may see; without one, for jobs and reports, all. */
public interface ClaimList {

    /** The newest first. */
    PageOf<ClaimRow> list(Filter filter, PageRequest page, Caller caller);

    /** Empty when it is absent, or belongs to somebody the caller may not see. */
    Optional<ClaimRow> find(ClaimId claim, Caller caller);

    /** Every claim of an investment, the oldest first. */
    List<ClaimRow> byInvestment(InvestmentId investment);

    /**
     * Which claims are wanted; null leaves that part open.
     *
     * @param q a part of the id of a claim, of its investment, or of the code of the enterprise
     * @param openFor only claims with an open instalment of this funder, be it its share or what it held back
     */
    record Filter(
            ClaimRow.@Nullable Status status,
            @Nullable String investmentId,
            @Nullable String q,
            @Nullable Party openFor) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }
}
