package org.gongdan.subsidy.transparency.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/** Signs notes with the private half of a key. */
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey secret;

    /** @param secret the Ed25519 key that belongs to the public one */
    public NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    public NoteKey key() {
        return key;
    }

    /** @param at when the text was seen; what a log signs does not say when */
    public SignedNote.Signature sign(String text, Instant at) {
        if (key.kind() == NoteKey.LOG) {
            return new SignedNote.Signature(key.name(), key.id(), Octets.of(signature(text)));
        }
        var signed = signature(NoteKey.seen(text, at));
        var bytes = ByteBuffer.allocate(Long.BYTES + signed.length)
                .putLong(at.getEpochSecond())
                .put(signed)
                .array();
        return new SignedNote.Signature(key.name(), key.id(), Octets.of(bytes));
    }

    private byte[] signature(String text) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("the key " + key.name() + " cannot sign", unfit);
        }
    }
}
