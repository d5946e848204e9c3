package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A cost of the project in one of the programme's cost categories.
 *
 * @param amount without value added tax
 * @param vat the tax on it, if it is known
 * @param contractedOn when it was ordered, if it was
 * @param paidOn when the first part of it was paid, if it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CostLine(
        String category,
        Money amount,
        @Nullable Money vat,
        @Nullable LocalDate contractedOn,
        @Nullable LocalDate paidOn) {

    /** A cost still to come, without its tax. */
    public CostLine(String category, Money amount) {
        this(category, amount, null, null, null);
    }

    /** When it was first contracted or paid; none when that is still to come. */
    public @Nullable LocalDate begunOn() {
        return contractedOn == null || (paidOn != null && paidOn.isBefore(contractedOn)) ? paidOn : contractedOn;
    }
}
