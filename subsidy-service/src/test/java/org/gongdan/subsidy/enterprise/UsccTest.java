package org.gongdan.subsidy.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.hutool.core.util.CreditCodeUtil;
import java.util.Random;
import org.gongdan.subsidy.shared.CommandRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @CsvFileSource(resources = "/uscc.csv", numLinesToSkip = 1)
    void judgesRecordedCodes(String code, String verdict, String note) {
        assertThat(isRight(code)).as(note).isEqualTo(verdict.equals("true"));
    }

    @Test
    void takesTheFormOfACodeWhoseCheckCharacterFails() {
        var code = new Uscc("91350203M0001QAY9B");
        assertThat(code.checkCharacterFits()).isFalse();
        assertThat(code.checkCharacter()).isEqualTo('9');
    }

    @Test
    void agreesWithAnotherImplementation() {
        var random = new Random(32100);
        var right = 0;
        for (var i = 0; i < 20_000; i++) {
            var code = randomCode(random);
            assertThat(isRight(code)).as(code).isEqualTo(CreditCodeUtil.isCreditCode(code));
            right += isRight(code) ? 1 : 0;
        }
        assertThat(right).as("right codes among the random ones").isBetween(400, 900);
    }

    @Test
    void findsEveryWrongCharacterAndEverySwapOfNeighbours() {
        var code = "91440101MA5CJQ4N59";
        for (var i = 0; i < code.length(); i++) {
            for (var other : ALPHABET.toCharArray()) {
                var wrong = new StringBuilder(code);
                wrong.setCharAt(i, other);
                assertThat(isRight(wrong.toString())).as("%s", wrong).isEqualTo(other == code.charAt(i));
            }
        }
        for (var i = 0; i < code.length() - 1; i++) {
            var swapped = new StringBuilder(code);
            swapped.setCharAt(i, code.charAt(i + 1));
            swapped.setCharAt(i + 1, code.charAt(i));
            assertThat(isRight(swapped.toString())).as("%s", swapped).isEqualTo(code.charAt(i) == code.charAt(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91440101MA5CJQ4N5", "91440101MA5CJQ4N599", "91440101MI5CJQ4N59", "9144010AMA5CJQ4N59"})
    void refusesWhatIsNoCode(String text) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> new Uscc(text))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(EnterpriseRefusal.USCC_MALFORMED));
    }

    @Test
    void forgivesSmallLettersAndBlanks() {
        assertThat(Uscc.typed(" 91440101ma5cjq4n59\t").value()).isEqualTo("91440101MA5CJQ4N59");
    }

    private static boolean isRight(String code) {
        try {
            return new Uscc(code).checkCharacterFits();
        } catch (CommandRefused malformed) {
            return false;
        }
    }

    private static String randomCode(Random random) {
        var code = new StringBuilder();
        for (var i = 0; i < 18; i++) {
            var digits = i >= 2 && i < 8;
            code.append(ALPHABET.charAt(random.nextInt(digits ? 10 : ALPHABET.length())));
        }
        return code.toString();
    }
}
