package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import org.gongdan.subsidy.shared.Money;

/**
 * A member's part of a cost that the members of a joint project share.
 *
 * @param whole the cost of all members together
 * @param percent its part by the driver, to two decimals, for people to read; the amount is what counts
 */
public record SharedLine(CostLine line, Money whole, BigDecimal percent) {

    /** Such as {@code 共享成本 12.5 %}. */
    public Bilingual source() {
        var part = percent.stripTrailingZeros().toPlainString();
        return new Bilingual("共享成本的 " + part + " %", "shared, " + part + " %");
    }
}
