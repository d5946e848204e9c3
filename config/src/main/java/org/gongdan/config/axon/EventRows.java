package org.gongdan.config.axon;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/** Events as rows of PostgreSQL's binary COPY; filled by any thread, and handed to {@link BulkAppend} in their order. */
public final class EventRows {

    private static final byte[] ABSENT = {-1, -1, -1, -1};

    private byte[] bytes;
    private int length;
    private int count;

    /** @param expectedBytes room to begin with; it grows as needed */
    public EventRows(int expectedBytes) {
        bytes = new byte[Math.max(1024, expectedBytes)];
    }

    /**
     * Where an event belongs.
     *
     * @param aggregateType the simple name of the aggregate's class
     * @param sequenceNumber 0 for the first of its stream, without gaps
     */
    public record Place(String eventId, String aggregateType, String aggregateId, long sequenceNumber, Instant at) {}

    /** Adds one event as the next row; its global index is drawn when it is written. */
    public void add(Place place, String payloadType, @Nullable String revision, byte[] payload, byte[] metadata) {
        shortInt(9);
        text(place.eventId());
        text(place.aggregateId());
        number(place.sequenceNumber());
        text(place.aggregateType());
        text(DateTimeUtils.formatInstant(place.at()));
        text(payloadType);
        if (revision == null) {
            append(ABSENT);
        } else {
            text(revision);
        }
        field(payload);
        field(metadata);
        count++;
    }

    /** How many rows there are. */
    public int count() {
        return count;
    }

    /** The rows as they are sent, for whoever compares two runs. */
    public ByteBuffer content() {
        return ByteBuffer.wrap(bytes, 0, length).asReadOnlyBuffer();
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void text(String text) {
        field(text.getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte[] content) {
        wholeInt(content.length);
        append(content);
    }

    private void number(long value) {
        wholeInt(Long.BYTES);
        wholeInt((int) (value >>> 32));
        wholeInt((int) value);
    }

    private void shortInt(int value) {
        ensure(2);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    private void wholeInt(int value) {
        ensure(4);
        bytes[length++] = (byte) (value >>> 24);
        bytes[length++] = (byte) (value >>> 16);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    private void append(byte[] content) {
        ensure(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
