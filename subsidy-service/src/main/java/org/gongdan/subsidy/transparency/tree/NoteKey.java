package org.gongdan.subsidy.transparency.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.gongdan.config.file.Sha256;

/**
 * The public half of an Ed25519 key that signs notes; written {@code name+hash+key} (C2SP signed-note).
 *
 * @param kind {@link #LOG} signs the text itself, {@link #WITNESS} the text and the time at which it was seen
 */
public record NoteKey(String name, byte kind, ByteBuffer point) {

    public static final byte LOG = 1;
    public static final byte WITNESS = 4;

    private static final int POINT_LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 64;

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    public NoteKey {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a key's name has no space and no plus sign");
        }
        if (point.remaining() != POINT_LENGTH || (kind != LOG && kind != WITNESS)) {
            throw new IllegalArgumentException("not an Ed25519 key of a log or of a witness");
        }
    }

    public static NoteKey of(String name, byte kind, PublicKey key) {
        var encoded = key.getEncoded();
        return new NoteKey(name, kind, Octets.of(Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length)));
    }

    /** @throws IllegalArgumentException when the text is no such key, or its hash does not fit */
    public static NoteKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key is name+hash+key");
        }
        var bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length != POINT_LENGTH + 1) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        var key = new NoteKey(parts[0], bytes[0], Octets.of(Arrays.copyOfRange(bytes, 1, bytes.length)));
        if (!HexFormat.of().toHexDigits(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the hash of the key does not fit");
        }
        return key;
    }

    /** As others are told it. */
    public String text() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(kindAndPoint());
    }

    public int id() {
        var digest = Sha256.digest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest(kindAndPoint())).getInt();
    }

    /** Whether this key signed the note. */
    public boolean signed(SignedNote note) {
        return note.signatures().stream()
                .filter(each -> each.name().equals(name) && each.keyId() == id())
                .anyMatch(each -> isBy(note.text(), Octets.in(each.bytes())));
    }

    /** What a witness signs (C2SP tlog-cosignature): when it saw the text, and the text. */
    static String seen(String text, Instant at) {
        return "cosignature/v1\ntime " + at.getEpochSecond() + "\n" + text;
    }

    private boolean isBy(String text, byte[] bytes) {
        if (kind == LOG) {
            return isValid(text, bytes);
        }
        if (bytes.length != Long.BYTES + SIGNATURE_LENGTH) {
            return false;
        }
        var at = Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong());
        return isValid(seen(text, at), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    private boolean isValid(String text, byte[] signature) {
        try {
            var encoded = ByteBuffer.allocate(X509_PREFIX.length + POINT_LENGTH)
                    .put(X509_PREFIX)
                    .put(point.duplicate())
                    .array();
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException notOfThisKey) {
            return false;
        }
    }

    private byte[] kindAndPoint() {
        return ByteBuffer.allocate(1 + POINT_LENGTH)
                .put(kind)
                .put(point.duplicate())
                .array();
    }
}
