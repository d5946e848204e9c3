package org.gongdan.config.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens the texts of one person by AES-256-GCM. The nonce is a keyed hash of the text, so that the same text is
 * sealed the same way each time: a command that is repeated is recognised, and no nonce serves two texts.
 */
final class PersonKey {

    /** 32 bytes to encipher with, 32 bytes for the nonce. */
    static final int LENGTH = 64;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final String person;
    private final SecretKeySpec cipherKey;
    private final SecretKeySpec nonceKey;

    PersonKey(String person, byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalStateException("the key of " + person + " is damaged");
        }
        this.person = person;
        this.cipherKey = new SecretKeySpec(secret, 0, 32, "AES");
        this.nonceKey = new SecretKeySpec(secret, 32, 32, "HmacSHA256");
    }

    PersonalText seal(String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(nonceKey);
            var nonce = Arrays.copyOf(mac.doFinal(plain), NONCE);
            var cipher = cipher(Cipher.ENCRYPT_MODE, cipherKey, nonce, person);
            var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return PersonalText.sealed(
                    person, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @throws GeneralSecurityException when it was sealed under another key, or damaged */
    String open(PersonalText text) throws GeneralSecurityException {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text.ciphertext());
        } catch (IllegalArgumentException damaged) {
            throw new GeneralSecurityException(damaged);
        }
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new GeneralSecurityException("too short");
        }
        var cipher = cipher(Cipher.DECRYPT_MODE, cipherKey, Arrays.copyOf(sealed, NONCE), person);
        return new String(cipher.doFinal(sealed, NONCE, sealed.length - NONCE), StandardCharsets.UTF_8);
    }

    static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
