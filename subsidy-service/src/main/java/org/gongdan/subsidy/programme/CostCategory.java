package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A kind of cost, and how much of it counts. Amounts are without value added tax.
 *
 * @param rate the part of it that counts, all when absent
 * @param maxAmount how much of it counts at most in one project
 * @param maxRate the same as a part of the project's cost in all eligible categories
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CostCategory(
        String code,
        Bilingual name,
        boolean eligible,
        @Nullable Rate rate,
        @Nullable Money maxAmount,
        @Nullable Rate maxRate) {}
