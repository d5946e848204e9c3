package org.gongdan.subsidy.transparency.tree;

import java.nio.ByteBuffer;

/** Bytes as values: nobody changes them, and those of equal content are equal. */
public final class Octets {

    private Octets() {}

    public static ByteBuffer of(byte[] bytes) {
        return ByteBuffer.wrap(bytes.clone()).asReadOnlyBuffer();
    }

    /** @return a copy of what the buffer holds, from its position to its limit */
    public static byte[] in(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
