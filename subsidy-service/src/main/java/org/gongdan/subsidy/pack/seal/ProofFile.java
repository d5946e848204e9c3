package org.gongdan.subsidy.pack.seal;

import java.util.Base64;
import java.util.List;
import org.gongdan.subsidy.transparency.tree.TreeHash;

/**
 * The way of one event to the root, as a file that is enough for itself (C2SP tlog-proof).
 *
 * @param index of the leaf, from 0
 * @param checkpoint the signed note that the proof leads to
 */
public record ProofFile(long index, List<TreeHash> hashes, String checkpoint) {

    private static final String FIRST = "c2sp.org/tlog-proof@v1\n";
    private static final String INDEX = "index ";

    public ProofFile {
        hashes = List.copyOf(hashes);
    }

    public String text() {
        var text = new StringBuilder(FIRST).append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /** @throws IllegalArgumentException when the text is no such proof */
    public static ProofFile parse(String text) {
        var end = text.indexOf("\n\n");
        if (!text.startsWith(FIRST + INDEX) || end < 0) {
            throw new IllegalArgumentException("not a proof");
        }
        var lines = text.substring(FIRST.length(), end).split("\n");
        var hashes = List.of(lines).subList(1, lines.length).stream()
                .map(line -> TreeHash.of(Base64.getDecoder().decode(line)))
                .toList();
        return new ProofFile(Long.parseLong(lines[0].substring(INDEX.length())), hashes, text.substring(end + 2));
    }
}
