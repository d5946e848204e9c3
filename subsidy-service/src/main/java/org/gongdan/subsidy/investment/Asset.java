package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a grant helped to buy and the enterprise keeps, as it stands in the enterprise's books.
 *
 * @param cost of the asset, part of the project's cost, above zero
 * @param readyOn the day it was ready for its intended use
 * @param lifeMonths useful life from then on, 1 to {@link GrantedAsset#LONGEST_LIFE}
 * @param residualValue what it is expected to be worth after that, 0 to its cost; the grant is released in full all the
 *     same
 * @param method by which it is written off, and its grant released
 * @param disposedOn the day it was sold, transferred, scrapped or destroyed before the end of its life; null otherwise
 */
public record Asset(
        GrantedAsset.Kind kind,
        Money cost,
        LocalDate readyOn,
        int lifeMonths,
        Money residualValue,
        GrantedAsset.Method method,
        @Nullable LocalDate disposedOn) {

    /** @param projectCost all cost that the grant was given for, at least that of the asset */
    public GrantedAsset granted(Money projectCost) {
        return new GrantedAsset(kind, method, cost, projectCost, readyOn, lifeMonths, disposedOn);
    }
}
