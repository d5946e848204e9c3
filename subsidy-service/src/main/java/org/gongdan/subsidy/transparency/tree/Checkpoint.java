package org.gongdan.subsidy.transparency.tree;

import java.util.Base64;

/**
 * What a log says of itself: how many leaves it has and their root (C2SP tlog-checkpoint).
 *
 * @param origin the name of the log
 * @param size how many leaves, 0 or more
 */
public record Checkpoint(String origin, long size, TreeHash root) {

    private static final int LINES = 3;

    /** Three lines, each with its line end; the text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** @throws IllegalArgumentException when the text is no checkpoint; further lines are extensions and passed over */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length <= LINES || !text.endsWith("\n") || lines[0].isEmpty() || !lines[1].matches("0|[1-9]\\d*")) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                TreeHash.of(Base64.getDecoder().decode(lines[2])));
    }
}
