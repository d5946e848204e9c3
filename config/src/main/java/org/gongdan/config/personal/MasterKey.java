package org.gongdan.config.personal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Wraps the keys of persons. Kept in a file that only its owner may read, apart from the database and its backups. */
final class MasterKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;
    private static final int NONCE = 12;

    private final SecretKeySpec key;
    private final String fingerprint;

    private MasterKey(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalStateException("a master key has " + LENGTH + " bytes");
        }
        this.key = new SecretKeySpec(secret, "AES");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("gongdan master key\n".getBytes(StandardCharsets.UTF_8));
            this.fingerprint = HexFormat.of().formatHex(digest.digest(secret), 0, 16);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static MasterKey read(Path file) throws IOException {
        try {
            return new MasterKey(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IllegalArgumentException damaged) {
            throw new IllegalStateException(file + " is damaged", damaged);
        }
    }

    /** Of two processes that start at once, one key is kept, and both read that one. */
    static MasterKey generate(Path file) throws IOException {
        var secret = random(LENGTH);
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var written = Files.createTempFile(folder, "key", "", ownerOnly);
        Files.writeString(written, Base64.getEncoder().encodeToString(secret) + "\n");
        try {
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException _) {
            // the other was faster
        } finally {
            Files.delete(written);
        }
        return read(file);
    }

    /** Tells which key this is, and nothing of the key. */
    String fingerprint() {
        return fingerprint;
    }

    /** 96 bits of a keyed hash. */
    String pseudonym(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            var hash = mac.doFinal(("pseudonym\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    byte[] newPersonSecret() {
        return random(PersonKey.LENGTH);
    }

    byte[] wrap(String person, byte[] secret) {
        var nonce = random(NONCE);
        try {
            var sealed =
                    PersonKey.cipher(Cipher.ENCRYPT_MODE, key, nonce, person).doFinal(secret);
            var wrapped = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    PersonKey unwrap(String person, byte[] wrapped) {
        try {
            var cipher = PersonKey.cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(wrapped, NONCE), person);
            return new PersonKey(person, cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE));
        } catch (GeneralSecurityException other) {
            throw new IllegalStateException("the key of " + person + " was wrapped by another master key", other);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
