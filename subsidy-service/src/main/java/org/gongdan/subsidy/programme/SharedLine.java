package org.gongdan.subsidy.programme;

import java.math.BigDecimal;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;

/**
 * A member's part of a cost that the members of a joint project share.
 *
 * @param whole the cost of all members together
 * @param percent its part by the driver, to two decimals, for people to read; the amount is what counts
 */
public record SharedLine(CostLine line, Money whole, BigDecimal percent) {

    public SharedLine {
        // one form, so that a stored line equals the one worked out anew
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** Such as {@code 共享成本 12.5 %}. */
    public Bilingual source() {
        var part = percent.toPlainString();
        return new Bilingual("共享成本的 " + part + " %", "shared, " + part + " %");
    }
}
