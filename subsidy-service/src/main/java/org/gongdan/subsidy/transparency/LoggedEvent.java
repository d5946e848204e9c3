package org.gongdan.subsidy.transparency;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gongdan.subsidy.transparency.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * An event as the store keeps it, byte for byte; the leaf of the log is the hash of all of it.
 *
 * @param position its global index in the store
 */
public record LoggedEvent(
        long position,
        String identifier,
        String aggregate,
        long sequence,
        @Nullable String type,
        String timestamp,
        String payloadType,
        @Nullable String revision,
        ByteBuffer payload,
        @Nullable ByteBuffer metadata) {

    /** The first bytes of each leaf: another order or choice of columns would be another kind of leaf. */
    private static final byte[] KIND = "gongdan-event-v1\n".getBytes(StandardCharsets.UTF_8);

    private static final int ABSENT = -1;

    /**
     * What is hashed: the kind; position and sequence as eight bytes each; then identifier, aggregate, type, timestamp,
     * payload type, revision, payload and metadata, each as four bytes of length and its bytes, texts in UTF-8; −1 is
     * the length of what is absent. Numbers are big-endian.
     */
    public byte[] leaf() {
        return leaf(
                position,
                sequence,
                Arrays.asList(
                        octets(identifier),
                        octets(aggregate),
                        octets(type),
                        octets(timestamp),
                        octets(payloadType),
                        octets(revision),
                        payload,
                        metadata));
    }

    /**
     * As {@link #leaf()}, for an event of which only the bytes are known.
     *
     * @param columns identifier, aggregate, type, timestamp, payload type, revision, payload and metadata
     */
    public static byte[] leaf(long position, long sequence, List<@Nullable ByteBuffer> columns) {
        var length = KIND.length + 2 * Long.BYTES;
        for (var column : columns) {
            length += Integer.BYTES + (column == null ? 0 : column.remaining());
        }
        var leaf = ByteBuffer.allocate(length).put(KIND).putLong(position).putLong(sequence);
        for (var column : columns) {
            if (column == null) {
                leaf.putInt(ABSENT);
            } else {
                leaf.putInt(column.remaining()).put(column.duplicate());
            }
        }
        return leaf.array();
    }

    /**
     * Reads what {@link #leaf()} has written.
     *
     * @throws IllegalArgumentException when the bytes are no leaf
     */
    public static LoggedEvent ofLeaf(byte[] leaf) {
        try (var in = new DataInputStream(new ByteArrayInputStream(leaf))) {
            if (!Arrays.equals(in.readNBytes(KIND.length), KIND)) {
                throw new IllegalArgumentException("not a leaf of an event");
            }
            var position = in.readLong();
            var sequence = in.readLong();
            var identifier = required(in);
            var aggregate = required(in);
            var type = text(in);
            var timestamp = required(in);
            var payloadType = required(in);
            var revision = text(in);
            var payload = bytes(in);
            var metadata = bytes(in);
            if (payload == null || in.read() >= 0) {
                throw new IllegalArgumentException("not a whole leaf of an event");
            }
            return new LoggedEvent(
                    position,
                    identifier,
                    aggregate,
                    sequence,
                    type,
                    timestamp,
                    payloadType,
                    revision,
                    ByteBuffer.wrap(payload),
                    metadata == null ? null : ByteBuffer.wrap(metadata));
        } catch (IOException cutShort) {
            throw new IllegalArgumentException("not a whole leaf of an event", cutShort);
        }
    }

    /** The last part of the name of its type, such as {@code OfferAccepted}. */
    public String name() {
        return nameOf(payloadType);
    }

    /** The last part of the name of a type of events. */
    public static String nameOf(String payloadType) {
        return payloadType.substring(Math.max(payloadType.lastIndexOf('.'), payloadType.lastIndexOf('$')) + 1);
    }

    public TreeHash hash() {
        return TreeHash.ofLeaf(leaf());
    }

    private static String required(DataInputStream in) throws IOException {
        var text = text(in);
        if (text == null) {
            throw new IllegalArgumentException("a leaf without what every event has");
        }
        return text;
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        var bytes = bytes(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length == ABSENT) {
            return null;
        }
        if (length < 0 || length > in.available()) {
            throw new IllegalArgumentException("a leaf with a length of " + length);
        }
        return in.readNBytes(length);
    }

    private static @Nullable ByteBuffer octets(@Nullable String text) {
        return text == null ? null : ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
