package org.gongdan.subsidy.transparency.tree;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.gongdan.config.file.Sha256;

/** The SHA-256 of a leaf or of a node, with the prefixes of RFC 6962 section 2.1 that keep the two apart. */
public final class TreeHash {

    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    /** The root of a tree without leaves: the hash of nothing. */
    public static final TreeHash EMPTY = new TreeHash(Sha256.digest().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Looking up an algorithm costs as much as hashing a node. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::digest);

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless there are 32 bytes */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new TreeHash(bytes.clone());
    }

    public static TreeHash ofLeaf(byte[] content) {
        var digest = begun();
        digest.update(LEAF);
        return new TreeHash(digest.digest(content));
    }

    public static TreeHash ofNode(TreeHash left, TreeHash right) {
        var digest = begun();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /** Without what a call that failed may have left in it. */
    private static MessageDigest begun() {
        var digest = DIGEST.get();
        digest.reset();
        return digest;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
