package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * What one party bears in a tier. It wants its {@code rate}, {@code amount}, {@code slabs} or {@code rateByYear}; without
 * any, as much as its maximum allows; with a minimum alone, that. Where no maximum is given, what it wants is one too. The
 * residual bearer wants what the others leave, and has only minima and maxima.
 *
 * @param minRate of the eligible cost, as is {@code maxRate}
 * @param rateOn what {@code rate}, {@code slabs} and {@code rateByYear} are measured on, the cost when absent
 * @param slabs marginal rates from the bottom up: what lies above the last bound earns nothing
 * @param rateByYear the rate in the first year of support, the second and so on; nothing in later years
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareRule(
        Party party,
        @Nullable Rate rate,
        @Nullable Money amount,
        @Nullable Rate minRate,
        @Nullable Money minAmount,
        @Nullable Rate maxRate,
        @Nullable Money maxAmount,
        @Nullable Base rateOn,
        @Nullable List<Slab> slabs,
        @Nullable List<Rate> rateByYear) {

    /** What a rate is measured on. */
    public enum Base {
        /** The eligible cost of the project. */
        COST,
        /** What the government bears in the end, so that others can add to it. */
        SUBSIDY
    }

    /**
     * A part of the base with a rate of its own.
     *
     * @param upTo where the slab ends, measured from zero; the last one may have no end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Slab(@Nullable Money upTo, Rate rate) {}

    public ShareRule {
        slabs = slabs == null ? null : List.copyOf(slabs);
        rateByYear = rateByYear == null ? null : List.copyOf(rateByYear);
    }

    boolean isOnSubsidy() {
        return rateOn == Base.SUBSIDY;
    }
}
