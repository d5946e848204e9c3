package org.gongdan.subsidy.portal;

import java.util.Locale;
import org.gongdan.subsidy.shared.Money;

/** An amount written out, as it is on cheques: a wrong digit is easily overlooked, a wrong word is not. */
final class AmountInWords {

    private static final long FEN_PER_YUAN = 100;
    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] MYRIADS = {"", "万", "亿", "万亿", "亿亿"};
    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] THOUSANDS = {"", " thousand", " million", " billion", " trillion", " quadrillion"};

    private AmountInWords() {}

    static String of(Money amount, Locale locale) {
        var fen = Math.absExact(amount.fen());
        var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        var minus = amount.isNegative() ? (english ? "minus " : "负") : "";
        return minus + (english ? english(fen) : chinese(fen));
    }

    private static String chinese(long amount) {
        var yuan = amount / FEN_PER_YUAN;
        var jiao = (int) (amount % FEN_PER_YUAN / 10);
        var fen = (int) (amount % 10);
        var words = new StringBuilder();
        if (yuan > 0 || amount == 0) {
            words.append(chineseInteger(yuan)).append('元');
        }
        if (jiao > 0) {
            words.append(DIGITS[jiao]).append('角');
        } else if (fen > 0 && yuan > 0) {
            words.append('零');
        }
        return words.append(fen > 0 ? DIGITS[fen] + "分" : "整").toString();
    }

    /** In groups of four digits; a gap of zeros, however long, is read as one. */
    private static String chineseInteger(long number) {
        if (number == 0) {
            return DIGITS[0];
        }
        var words = new StringBuilder();
        var gap = false;
        for (var group = MYRIADS.length - 1; group >= 0; group--) {
            var value = (int) (number / (long) Math.pow(10_000, group) % 10_000);
            if (value == 0) {
                gap = true;
                continue;
            }
            if (!words.isEmpty() && (gap || value < 1_000)) {
                words.append(DIGITS[0]);
            }
            words.append(chineseGroup(value)).append(MYRIADS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static String chineseGroup(int value) {
        var words = new StringBuilder();
        var gap = false;
        for (var place = PLACES.length - 1; place >= 0; place--) {
            var digit = value / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap && !words.isEmpty()) {
                words.append(DIGITS[0]);
            }
            words.append(DIGITS[digit]).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }

    private static String english(long amount) {
        var yuan = englishInteger(amount / FEN_PER_YUAN) + " yuan";
        var fen = (int) (amount % FEN_PER_YUAN);
        return fen == 0 ? yuan + " exactly" : yuan + " and " + englishGroup(fen) + " fen";
    }

    private static String englishInteger(long number) {
        if (number == 0) {
            return SMALL[0];
        }
        var words = new StringBuilder();
        var rest = number;
        for (var group = 0; rest > 0; group++, rest /= 1_000) {
            var value = (int) (rest % 1_000);
            if (value > 0) {
                words.insert(0, englishGroup(value) + THOUSANDS[group] + (words.isEmpty() ? "" : " "));
            }
        }
        return words.toString();
    }

    private static String englishGroup(int value) {
        if (value >= 100) {
            var rest = value % 100;
            return SMALL[value / 100] + " hundred" + (rest == 0 ? "" : " " + englishGroup(rest));
        }
        if (value < SMALL.length) {
            return SMALL[value];
        }
        return TENS[value / 10] + (value % 10 == 0 ? "" : "-" + SMALL[value % 10]);
    }
}
