package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整, zero yuan exactly",
        "0.05, 伍分, zero yuan and five fen",
        "0.50, 伍角整, zero yuan and fifty fen",
        "1.05, 壹元零伍分, one yuan and five fen",
        "10.00, 壹拾元整, ten yuan exactly",
        "19.19, 壹拾玖元壹角玖分, nineteen yuan and nineteen fen",
        "107.10, 壹佰零柒元壹角整, one hundred seven yuan and ten fen",
        "1020.00, 壹仟零贰拾元整, one thousand twenty yuan exactly",
        "10000.00, 壹万元整, ten thousand yuan exactly",
        "10010.00, 壹万零壹拾元整, ten thousand ten yuan exactly",
        "45000.01, 肆万伍仟元零壹分, forty-five thousand yuan and one fen",
        "100200.00, 壹拾万零贰佰元整, one hundred thousand two hundred yuan exactly",
        "90000000.00, 玖仟万元整, ninety million yuan exactly",
        "100000001.00, 壹亿零壹元整, one hundred million one yuan exactly",
        "1000200030004.56, 壹万亿零贰亿零叁万零肆元伍角陆分, "
                + "one trillion two hundred million thirty thousand four yuan and fifty-six fen",
        "-21.00, 负贰拾壹元整, minus twenty-one yuan exactly"
    })
    void writesOut(String amount, String chinese, String english) {
        var money = Money.ofYuan(amount);
        assertThat(AmountInWords.of(money, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(AmountInWords.of(money, Locale.ENGLISH)).isEqualTo(english);
    }
}
