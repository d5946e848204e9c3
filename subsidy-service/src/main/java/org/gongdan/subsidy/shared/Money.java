package org.gongdan.subsidy.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * An amount in CNY, exact to the fen; stored in events as {@code {"currency":"CNY","amount":"12.50"}} and in SQL as
 * integer fen. May be negative, because differences are amounts too; whoever needs a sign checks it.
 */
public record Money(@JsonIgnore org.joda.money.Money value) implements Comparable<Money> {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final int LONGEST = 40;

    public static final Money ZERO = ofFen(0);

    public Money {
        if (!value.getCurrencyUnit().equals(CNY)) {
            throw new IllegalArgumentException("amounts are in CNY, not " + value.getCurrencyUnit());
        }
    }

    /** @param fen hundredths of a yuan */
    public static Money ofFen(long fen) {
        return new Money(org.joda.money.Money.ofMinor(CNY, fen));
    }

    /**
     * @param yuan decimal yuan such as {@code "12.50"}, at most two decimals
     * @throws AmountInvalid when the text is no number, or is finer than one fen
     */
    public static Money ofYuan(String yuan) {
        if (yuan.length() > LONGEST) {
            throw new AmountInvalid(yuan.substring(0, LONGEST) + "…", new NumberFormatException("too long"));
        }
        try {
            return ofYuan(new BigDecimal(yuan));
        } catch (NumberFormatException notANumber) {
            throw new AmountInvalid(yuan, notANumber);
        }
    }

    /** @throws AmountInvalid when the amount is finer than one fen or beyond 92 quadrillion yuan */
    public static Money ofYuan(BigDecimal yuan) {
        // Else 1e999999999 would be written out before it is refused.
        if (Math.abs((long) yuan.scale()) > LONGEST) {
            throw new AmountInvalid(yuan.toString(), new ArithmeticException("too large or too fine"));
        }
        try {
            var exact = yuan.setScale(2, RoundingMode.UNNECESSARY);
            return ofFen(exact.unscaledValue().longValueExact());
        } catch (ArithmeticException finerThanFen) {
            throw new AmountInvalid(yuan.toPlainString(), finerThanFen);
        }
    }

    @JsonCreator
    static Money stored(
            @JsonProperty("currency") @Nullable String currency,
            @JsonProperty(value = "amount", required = true) String amount) {
        if (currency != null && !currency.equals(CNY.getCode())) {
            throw new AmountInvalid(currency + " " + amount, new IllegalArgumentException("not CNY"));
        }
        return ofYuan(amount);
    }

    @JsonProperty
    public String currency() {
        return value.getCurrencyUnit().getCode();
    }

    /** Decimal yuan with two decimals, such as {@code "12.50"}. */
    @JsonProperty
    public String amount() {
        return yuan().toPlainString();
    }

    /** Yuan as people read them, such as {@code 120,000,000.00}. */
    public String grouped() {
        var text = new StringBuilder(amount());
        var first = isNegative() ? 1 : 0;
        for (int at = text.length() - 6; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    public long fen() {
        return value.getAmountMinorLong();
    }

    public BigDecimal yuan() {
        return value.getAmount();
    }

    /** @throws ArithmeticException on overflow, never a wrong amount */
    public Money plus(Money other) {
        return ofFen(Math.addExact(fen(), other.fen()));
    }

    /** @throws ArithmeticException on overflow, never a wrong amount */
    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen(), other.fen()));
    }

    /** @param percent such as 30 for 30 %; the product is rounded down to the fen */
    public Money percentDown(BigDecimal percent) {
        var exact = BigDecimal.valueOf(fen()).multiply(percent).movePointLeft(2);
        return ofFen(exact.setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    /**
     * What of this amount falls on a part of a whole, in proportion, rounded down to the fen.
     *
     * @throws ArithmeticException when the whole is zero, or the result is beyond all amounts
     */
    public Money proportionDown(Money part, Money whole) {
        var high = Math.multiplyHigh(fen(), part.fen());
        var low = fen() * part.fen();
        // nearly always the product fits into 64 bits
        return high == low >> 63
                ? ofFen(Math.floorDiv(low, whole.fen()))
                : ofFen(exactly(fen(), part.fen(), whole.fen()));
    }

    private static long exactly(long amount, long part, long whole) {
        var product = new BigDecimal(amount).multiply(new BigDecimal(part));
        return product.divide(new BigDecimal(whole), 0, RoundingMode.FLOOR).longValueExact();
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @JsonIgnore
    public boolean isNegative() {
        return fen() < 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return fen() > 0;
    }

    @JsonIgnore
    public boolean isZero() {
        return fen() == 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    public static Money sum(Collection<Money> amounts) {
        return sum(amounts, Function.identity());
    }

    public static <T> Money sum(Collection<T> items, Function<T, Money> amountOf) {
        var total = ZERO;
        for (var item : items) {
            total = total.plus(amountOf.apply(item));
        }
        return total;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen(), other.fen());
    }

    @Override
    public String toString() {
        return amount();
    }
}
