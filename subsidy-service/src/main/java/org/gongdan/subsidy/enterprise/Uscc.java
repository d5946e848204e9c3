package org.gongdan.subsidy.enterprise;

import java.util.Locale;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.CreditCode;

/** The unified social credit code of an enterprise, see {@link CreditCode}. */
public record Uscc(String value) {

    /** @throws CommandRefused when it has not the form of a code; a wrong check character is another matter */
    public Uscc {
        if (!CreditCode.isWellFormed(value)) {
            throw CommandRefused.at("uscc", EnterpriseRefusal.USCC_MALFORMED, value);
        }
    }

    /** Reads what a person typed: small letters and blanks around it are forgiven. */
    public static Uscc typed(String text) {
        return new Uscc(text.strip().toUpperCase(Locale.ROOT));
    }

    /** A few real codes of the pilot years fail this, so that an officer may register one with a reason. */
    public boolean checkCharacterFits() {
        return CreditCode.checkCharacterFits(value);
    }

    char checkCharacter() {
        return CreditCode.checkCharacter(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
