package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** What a party is ready to bear at most in this project, as a rate of the eligible cost, an amount, or both. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Offer(
        Party party, @Nullable Rate rate, @Nullable Money amount) {}
