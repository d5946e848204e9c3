package org.gongdan.subsidy.shared;

import java.util.regex.Pattern;

/**
 * The form and the check character of a unified social credit code of GB 32100: registrar, kind, six digits of region,
 * nine characters of organisation and a check character over the rest.
 */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");
    private static final int LAST = 17;

    private CreditCode() {}

    public static boolean isWellFormed(String code) {
        return FORM.matcher(code).matches();
    }

    /** @param code a well-formed one */
    public static boolean checkCharacterFits(String code) {
        return code.charAt(LAST) == checkCharacter(code);
    }

    /** @param code a well-formed one, whose own last character plays no part */
    public static char checkCharacter(String code) {
        var modulus = ALPHABET.length();
        var weight = 1;
        var sum = 0;
        for (var i = 0; i < LAST; i++) {
            sum += weight * ALPHABET.indexOf(code.charAt(i));
            weight = weight * 3 % modulus;
        }
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }
}
