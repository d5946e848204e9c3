package org.gongdan.config.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A text about a natural person, such as a name or a telephone number, as events and lists hold it: sealed, or plain when
 * it is older than sealing or about to be shown. As JSON it is that text.
 *
 * @param stored {@code sealed:1:<person>:<Base64 of nonce and ciphertext>}, or any other text as it is
 */
public record PersonalText(@JsonValue String stored) {

    private static final String HEAD = "sealed:1:";

    @JsonCreator
    public PersonalText {}

    static PersonalText sealed(String person, String base64) {
        return new PersonalText(HEAD + person + ":" + base64);
    }

    public static boolean isSealed(@Nullable String text) {
        return text != null && text.startsWith(HEAD) && text.lastIndexOf(':') > HEAD.length();
    }

    public boolean isSealed() {
        return isSealed(stored);
    }

    /** Under whose key it is; only of what is sealed. */
    public String person() {
        return stored.substring(HEAD.length(), stored.lastIndexOf(':'));
    }

    String ciphertext() {
        return stored.substring(stored.lastIndexOf(':') + 1);
    }

    /** What every text under the key of this person begins with. */
    public static String headOf(String person) {
        return HEAD + person + ":";
    }
}
