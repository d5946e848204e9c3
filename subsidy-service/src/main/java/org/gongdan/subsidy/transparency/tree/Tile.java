package org.gongdan.subsidy.transparency.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 hashes that stand side by side on one of every eight levels of a tree (C2SP tlog-tiles); a full tile never
 * changes, and all other hashes follow from tiles.
 *
 * @param level 0 for the hashes of leaves, 1 for those of subtrees of 256 leaves, and so on
 * @param number of the tile on its level, from 0
 */
public record Tile(int level, long number, List<TreeHash> hashes) {

    /** How many levels of the tree one tile stands for. */
    public static final int HEIGHT = 8;

    /** How many hashes a full tile has. */
    public static final int WIDTH = 1 << HEIGHT;

    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.isEmpty() || hashes.size() > WIDTH) {
            throw new IllegalArgumentException("a tile has 1 to " + WIDTH + " hashes, not " + hashes.size());
        }
    }

    public boolean isFull() {
        return hashes.size() == WIDTH;
    }

    /**
     * The hash of a complete subtree within this tile.
     *
     * @param height above the hashes of this tile, 0 to 8
     * @param index among the subtrees of that height in this tile
     */
    public TreeHash subtree(int height, int index) {
        var row = new ArrayList<>(hashes.subList(index << height, (index + 1) << height));
        for (var left = height; left > 0; left--) {
            for (var pair = 0; pair < 1 << (left - 1); pair++) {
                row.set(pair, TreeHash.ofNode(row.get(2 * pair), row.get(2 * pair + 1)));
            }
        }
        return row.getFirst();
    }

    /** The hashes one after the other, 32 bytes each. */
    public byte[] bytes() {
        var all = new byte[hashes.size() * TreeHash.LENGTH];
        for (var at = 0; at < hashes.size(); at++) {
            System.arraycopy(hashes.get(at).bytes(), 0, all, at * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return all;
    }

    /** @throws IllegalArgumentException when the bytes are not whole hashes */
    public static Tile of(int level, long number, byte[] bytes) {
        if (bytes.length % TreeHash.LENGTH != 0) {
            throw new IllegalArgumentException("a tile has whole hashes, not " + bytes.length + " bytes");
        }
        var hashes = new ArrayList<TreeHash>();
        for (var at = 0; at < bytes.length; at += TreeHash.LENGTH) {
            hashes.add(TreeHash.of(java.util.Arrays.copyOfRange(bytes, at, at + TreeHash.LENGTH)));
        }
        return new Tile(level, number, hashes);
    }
}
