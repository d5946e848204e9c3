package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.gongdan.subsidy.shared.Money;

/**
 * A share from 0 to 100 percent with at most four decimals, or a fraction such as 2/3, compared by value: 30 and 30.00
 * are one rate, and so are 1/2 and 50.
 *
 * @param percent hundredths, before they are divided
 * @param divisor 1, save for a fraction that is no such percentage: 2/3 is 200 percent divided by 3
 */
public record Rate(BigDecimal percent, int divisor) implements Comparable<Rate> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,2})/([1-9][0-9]?)");
    private static final MathContext FINE = new MathContext(60, RoundingMode.DOWN);

    public static final Rate NONE = new Rate(BigDecimal.ZERO, 1);
    public static final Rate WHOLE = new Rate(HUNDRED, 1);

    public Rate {
        var quotient = percent.divide(BigDecimal.valueOf(divisor), FINE).stripTrailingZeros();
        if (quotient.scale() <= DECIMALS) {
            percent = quotient.scale() < 0 ? quotient.setScale(0) : quotient;
            divisor = 1;
        }
        if (quotient.signum() < 0
                || quotient.compareTo(HUNDRED) > 0
                || divisor > 99
                || percent.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("a rate is 0 to 100 percent with at most four decimals, or a fraction"
                    + " such as 2/3, not " + percent.toPlainString());
        }
    }

    /** @param percent such as {@code "30"} or {@code "66.6667"} */
    public static Rate ofPercent(String percent) {
        return new Rate(new BigDecimal(percent), 1);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Rate stored(Object raw) {
        var text = raw.toString();
        var fraction = FRACTION.matcher(text);
        return fraction.matches()
                ? new Rate(new BigDecimal(fraction.group(1)).multiply(HUNDRED), Integer.parseInt(fraction.group(2)))
                : ofPercent(text);
    }

    @JsonValue
    Object json() {
        return divisor == 1 ? percent : fraction();
    }

    /** This part of the amount, rounded down to the fen. */
    public Money downOf(Money whole) {
        return Yuan.down(exactFenOf(whole));
    }

    /** This part of the amount in fen, not rounded; a fraction is so fine that {@link Yuan} settles it. */
    BigDecimal exactFenOf(Money whole) {
        return exactFenOf(BigDecimal.valueOf(whole.fen()));
    }

    BigDecimal exactFenOf(BigDecimal wholeFen) {
        var part = wholeFen.multiply(percent).movePointLeft(2);
        return divisor == 1 ? part : part.divide(BigDecimal.valueOf(divisor), FINE);
    }

    @Override
    public int compareTo(Rate other) {
        return percent.multiply(BigDecimal.valueOf(other.divisor))
                .compareTo(other.percent.multiply(BigDecimal.valueOf(divisor)));
    }

    @Override
    public String toString() {
        return divisor == 1 ? percent.toPlainString() + " %" : fraction();
    }

    private String fraction() {
        return percent.movePointLeft(2).stripTrailingZeros().toPlainString() + "/" + divisor;
    }
}
