package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * What one party bears in a tier. It wants its {@code rate} or {@code amount}; without either, as much as its maximum
 * allows; with a minimum alone, that. Rates are of the eligible cost. Where no maximum is given, the rate or amount is one
 * too. The residual bearer wants what the others leave, and has only minima and maxima.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareRule(
        Party party,
        @Nullable Rate rate,
        @Nullable Money amount,
        @Nullable Rate minRate,
        @Nullable Money minAmount,
        @Nullable Rate maxRate,
        @Nullable Money maxAmount) {}
