package org.gongdan.subsidy.enterprise;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gongdan.subsidy.shared.CommandRefused;

/**
 * A unified social credit code of GB 32100: registrar, kind, six digits of region, nine characters of organisation and a
 * check character over the rest.
 */
public record Uscc(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");
    private static final int LAST = 17;

    /** @throws CommandRefused when it has not the form of a code; a wrong check character is another matter */
    public Uscc {
        if (!FORM.matcher(value).matches()) {
            throw CommandRefused.at("uscc", EnterpriseRefusal.USCC_MALFORMED, value);
        }
    }

    /** Reads what a person typed: small letters and blanks around it are forgiven. */
    public static Uscc typed(String text) {
        return new Uscc(text.strip().toUpperCase(Locale.ROOT));
    }

    /** A few real codes of the pilot years fail this, so that an officer may register one with a reason. */
    public boolean checkCharacterFits() {
        return value.charAt(LAST) == checkCharacter();
    }

    char checkCharacter() {
        var modulus = ALPHABET.length();
        var weight = 1;
        var sum = 0;
        for (var i = 0; i < LAST; i++) {
            sum += weight * ALPHABET.indexOf(value.charAt(i));
            weight = weight * 3 % modulus;
        }
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }

    @Override
    public String toString() {
        return value;
    }
}
