package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a grant helped to buy and the enterprise keeps, as accounting needs to know it.
 *
 * @param method by which it is written off
 * @param cost of the asset, part of the project's cost
 * @param projectCost all cost that the grant was given for, at least as much
 * @param readyOn the day the asset was ready for its intended use
 * @param lifeMonths useful life from then on, 1 to 600
 * @param disposedOn the day it was sold, transferred, scrapped or destroyed before the end of its life; null otherwise
 */
public record GrantedAsset(
        Kind kind,
        Method method,
        Money cost,
        Money projectCost,
        LocalDate readyOn,
        int lifeMonths,
        @Nullable LocalDate disposedOn) {

    public static final int LONGEST_LIFE = 600;

    /** Decides in which month writing off begins. */
    public enum Kind {
        /** From the month after the one in which it was ready (guide to CAS 4 Fixed Assets). */
        FIXED_ASSET,
        /** From the month in which it was ready (CAS 6 Intangible Assets, article 17), such as bought software. */
        INTANGIBLE_ASSET
    }

    /** By which the cost is spread over the life, and with it the grant. */
    public enum Method {
        /** As much in each month (年限平均法). */
        STRAIGHT_LINE,
        /** In proportion to the months that are left at the beginning of each (年数总和法, by the month). */
        SUM_OF_DIGITS;

        /** The weight of a month against {@link #whole}; nth from 0, of so many. */
        long weight(long nth, long many) {
            return this == STRAIGHT_LINE ? 1 : many - nth;
        }

        long whole(long many) {
            return this == STRAIGHT_LINE ? many : many * (many + 1) / 2;
        }
    }

    /** @throws IllegalArgumentException when the numbers cannot belong to an asset */
    public GrantedAsset {
        if (lifeMonths < 1 || lifeMonths > LONGEST_LIFE) {
            throw new IllegalArgumentException("a useful life is 1 to 600 months, not " + lifeMonths);
        }
        if (!projectCost.isPositive() || cost.isNegative() || cost.isMoreThan(projectCost)) {
            throw new IllegalArgumentException("an asset costs from 0 to the cost of its project, not " + cost);
        }
        if (disposedOn != null && disposedOn.isBefore(readyOn)) {
            throw new IllegalArgumentException("nothing is disposed of before it is ready");
        }
    }

    YearMonth firstMonth() {
        var ready = YearMonth.from(readyOn);
        return kind == Kind.FIXED_ASSET ? ready.plusMonths(1) : ready;
    }

    YearMonth lastMonth() {
        return firstMonth().plusMonths(lifeMonths - 1L);
    }
}
