package org.gongdan.subsidy.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gongdan.subsidy.investment.InvestmentId;
import org.jspecify.annotations.Nullable;

/** What a pack is about: one investment, or a sample that is drawn when the pack is put together. One of them is null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PackScope(
        @Nullable InvestmentId investmentId, @Nullable SampleWish sample) {

    public PackScope {
        if ((investmentId == null) == (sample == null)) {
            throw new IllegalArgumentException("a pack is about an investment or about a sample");
        }
    }

    public static PackScope of(InvestmentId investment) {
        return new PackScope(investment, null);
    }

    public static PackScope of(SampleWish sample) {
        return new PackScope(null, sample);
    }
}
