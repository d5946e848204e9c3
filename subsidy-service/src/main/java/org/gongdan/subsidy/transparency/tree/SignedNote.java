package org.gongdan.subsidy.transparency.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * @param text ends with a line end
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final String MARK = "\u2014 ";
    private static final String BREAK = "\n\n";
    private static final int KEY_ID_LENGTH = 4;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a line end");
        }
    }

    /**
     * One line under a note.
     *
     * @param name of the key
     * @param keyId the first four bytes of the hash of name and key, as a number
     * @param bytes what the kind of key defines
     */
    public record Signature(String name, int keyId, ByteBuffer bytes) {

        /** The line as it stands in a note, with its line end. */
        public String line() {
            var all = ByteBuffer.allocate(KEY_ID_LENGTH + bytes.remaining())
                    .putInt(keyId)
                    .put(bytes.duplicate())
                    .array();
            return MARK + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
        }

        /** @throws IllegalArgumentException when the line is no signature */
        public static Signature parse(String line) {
            var rest = line.startsWith(MARK) ? line.substring(MARK.length()).strip() : "";
            var space = rest.indexOf(' ');
            if (space <= 0) {
                throw new IllegalArgumentException("not a signature line");
            }
            var all = Base64.getDecoder().decode(rest.substring(space + 1));
            if (all.length <= KEY_ID_LENGTH) {
                throw new IllegalArgumentException("a signature without bytes");
            }
            return new Signature(
                    rest.substring(0, space),
                    ByteBuffer.wrap(all).getInt(),
                    Octets.of(Arrays.copyOfRange(all, KEY_ID_LENGTH, all.length)));
        }
    }

    /** The note as it is handed out. */
    public String encoded() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    public SignedNote with(Signature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /** @throws IllegalArgumentException when the text is no signed note */
    public static SignedNote parse(String encoded) {
        var end = encoded.lastIndexOf(BREAK);
        if (end < 0 || !encoded.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        var lines = encoded.substring(end + BREAK.length()).lines();
        return new SignedNote(
                encoded.substring(0, end + 1), lines.map(Signature::parse).toList());
    }
}
