package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.gongdan.subsidy.shared.Money;

/** A share from 0 to 100 percent, with at most four decimals, compared by value: 30 and 30.00 are one rate. */
public record Rate(@JsonValue BigDecimal percent) implements Comparable<Rate> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final Rate NONE = new Rate(BigDecimal.ZERO);
    public static final Rate WHOLE = new Rate(HUNDRED);

    @JsonCreator
    public Rate {
        var stripped = percent.stripTrailingZeros();
        percent = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0 || percent.scale() > 4) {
            throw new IllegalArgumentException(
                    "a rate is 0 to 100 percent with at most four decimals, not " + percent.toPlainString());
        }
    }

    public static Rate ofPercent(String percent) {
        return new Rate(new BigDecimal(percent));
    }

    /** This part of the amount in fen, not rounded. */
    @JsonIgnore
    BigDecimal exactFenOf(Money whole) {
        return BigDecimal.valueOf(whole.fen()).multiply(percent).movePointLeft(2);
    }

    @Override
    public int compareTo(Rate other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public String toString() {
        return percent.toPlainString() + " %";
    }
}
