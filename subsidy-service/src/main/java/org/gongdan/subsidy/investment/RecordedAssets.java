package org.gongdan.subsidy.investment;

import java.util.Collection;
import java.util.Map;
import org.gongdan.subsidy.shared.Money;

/** What enterprises recorded of the assets their grants helped to buy. */
public interface RecordedAssets {

    /** @return none for an investment of which nothing was recorded */
    Map<InvestmentId, Recorded> of(Collection<InvestmentId> investments);

    /** The asset, and all cost that the grant was given for. */
    record Recorded(Asset asset, Money projectCost) {

        public GrantedAsset granted() {
            return asset.granted(projectCost);
        }
    }
}
