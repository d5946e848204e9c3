package org.gongdan.subsidy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Money MOST = Money.ofFen(Long.MAX_VALUE);
    private static final Money LEAST = Money.ofFen(Long.MIN_VALUE);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.01, 1",
        "-0.01, -1",
        "12.5, 1250",
        "12.500, 1250",
        "1e3, 100000",
        "92233720368547758.07, 9223372036854775807",
        "-92233720368547758.08, -9223372036854775808"
    })
    void readsYuanExactly(String yuan, long fen) {
        assertThat(Money.ofYuan(yuan)).isEqualTo(Money.ofFen(fen));
        assertThat(Money.ofYuan(new BigDecimal(yuan)).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.001",
                "12.505",
                "1e-3",
                "92233720368547758.08",
                "-92233720368547758.09",
                "1e999999999",
                "1e-999999999",
                "0e999999999"
            })
    void refusesWhatIsNoWholeNumberOfFen(String yuan) {
        assertThatExceptionOfType(AmountInvalid.class).isThrownBy(() -> Money.ofYuan(yuan));
        assertThatExceptionOfType(AmountInvalid.class).isThrownBy(() -> Money.ofYuan(new BigDecimal(yuan)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12,50", "¥12", "NaN", "Infinity", "0x10", "12.50 ", "--1"})
    void refusesWhatIsNoNumber(String text) {
        assertThatExceptionOfType(AmountInvalid.class)
                .isThrownBy(() -> Money.ofYuan(text))
                .satisfies(refused -> assertThat(refused.given()).isEqualTo(text));
    }

    @Test
    void quotesOnlyTheBeginningOfALongText() {
        assertThatExceptionOfType(AmountInvalid.class)
                .isThrownBy(() -> Money.ofYuan("9".repeat(1_000_000)))
                .satisfies(refused -> assertThat(refused.given()).hasSize(41));
    }

    @Test
    void throwsRatherThanOverflow() {
        var fen = Money.ofFen(1);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(fen));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LEAST.minus(fen));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.sum(List.of(MOST, fen)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.percentDown(new BigDecimal("100.1")));
        assertThat(MOST.minus(fen).plus(fen)).isEqualTo(MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 30, 30.00",
        "0.01, 99.99, 0.00",
        "0.03, 33.34, 0.01",
        "0.03, 33.33, 0.00",
        "100000.01, 50, 50000.00",
        "-0.01, 50, -0.01",
        "12.34, 0, 0.00",
        "12.34, 100, 12.34"
    })
    void roundsAPercentageDown(String yuan, BigDecimal percent, String part) {
        assertThat(Money.ofYuan(yuan).percentDown(percent)).isEqualTo(Money.ofYuan(part));
    }

    @Test
    void comparesAddsAndTellsTheSign() {
        var small = Money.ofYuan("-1.00");
        var large = Money.ofYuan("2.50");
        assertThat(small.min(large)).isEqualTo(small);
        assertThat(small.max(large)).isEqualTo(large);
        assertThat(large.isMoreThan(small)).isTrue();
        assertThat(large.isMoreThan(large)).isFalse();
        assertThat(small.isNegative()).isTrue();
        assertThat(large.isPositive()).isTrue();
        assertThat(Money.ZERO.isZero() && !Money.ZERO.isPositive() && !Money.ZERO.isNegative())
                .isTrue();
        assertThat(Money.sum(List.of("ab", "c"), text -> Money.ofFen(text.length())))
                .hasToString("0.03");
        assertThat(Money.sum(List.<Money>of())).isEqualTo(Money.ZERO);
    }

    @Test
    void isStoredAsDecimalTextWithItsCurrency() {
        var stored = "{\"currency\":\"CNY\",\"amount\":\"12.50\"}";
        assertThat(JSON.writeValueAsString(Money.ofYuan("12.5"))).isEqualTo(stored);
        assertThat(JSON.readValue(stored, Money.class)).isEqualTo(Money.ofFen(1250));
        assertThat(JSON.readValue("{\"amount\":\"12.50\"}", Money.class)).isEqualTo(Money.ofFen(1250));
        for (var extreme : List.of(MOST, LEAST, Money.ZERO)) {
            assertThat(JSON.readValue(JSON.writeValueAsString(extreme), Money.class))
                    .isEqualTo(extreme);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"currency\":\"USD\",\"amount\":\"12.50\"}",
                "{\"currency\":\"cny\",\"amount\":\"12.50\"}",
                "{\"currency\":\"CNY\",\"amount\":\"12.505\"}",
                "{\"currency\":\"CNY\",\"amount\":null}",
                "{\"currency\":\"CNY\"}",
                "\"12.50\"",
                "12.50"
            })
    void readsNothingElseFromJson(String stored) {
        assertThatThrownBy(() -> JSON.readValue(stored, Money.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void knowsNoOtherCurrency() {
        var dollars = org.joda.money.Money.of(CurrencyUnit.USD, 1);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Money(dollars));
    }
}
