package org.gongdan.subsidy.transparency.tree;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of RFC 6962 section 2.1, from the hashes of complete subtrees. */
public final class MerkleTree {

    private final Nodes nodes;

    /** @param nodes asked only for subtrees that are complete within the sizes given below */
    public MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Where the hashes are. */
    @FunctionalInterface
    public interface Nodes {

        /**
         * @param level 0 for leaves; a subtree of level n has 2ⁿ leaves
         * @param index of the subtree among those of its level, from 0
         */
        TreeHash node(int level, long index);
    }

    /** @param size how many leaves, 0 or more */
    public TreeHash root(long size) {
        return size == 0 ? TreeHash.EMPTY : range(0, size);
    }

    /**
     * The hashes that lead from one leaf to the root, from the leaf upwards (RFC 6962 section 2.1.1).
     *
     * @param leaf from 0
     * @throws IllegalArgumentException when the tree of that size has no such leaf
     */
    public List<TreeHash> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("no leaf " + leaf + " in a tree of " + size);
        }
        var path = new ArrayList<TreeHash>();
        addPath(leaf, 0, size, path);
        return List.copyOf(path);
    }

    /**
     * The hashes that show that the tree of the greater size begins with that of the smaller (RFC 6962 section 2.1.2).
     *
     * @throws IllegalArgumentException unless 0 < from ≤ to
     */
    public List<TreeHash> consistency(long from, long to) {
        if (from <= 0 || from > to) {
            throw new IllegalArgumentException("no proof from " + from + " to " + to);
        }
        var proof = new ArrayList<TreeHash>();
        if (from < to) {
            addSubproof(from, 0, to, true, proof);
        }
        return List.copyOf(proof);
    }

    private TreeHash range(long from, long to) {
        var count = to - from;
        if (Long.bitCount(count) == 1) {
            var level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, from >> level);
        }
        var middle = from + Long.highestOneBit(count - 1);
        return TreeHash.ofNode(range(from, middle), range(middle, to));
    }

    private void addPath(long leaf, long from, long to, List<TreeHash> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + Long.highestOneBit(to - from - 1);
        if (leaf < middle) {
            addPath(leaf, from, middle, path);
            path.add(range(middle, to));
        } else {
            addPath(leaf, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /** @param isWhole whether the smaller tree begins where this range does, so that its root need not be told */
    private void addSubproof(long size, long from, long to, boolean isWhole, List<TreeHash> proof) {
        if (size == to) {
            if (!isWhole) {
                proof.add(range(from, to));
            }
            return;
        }
        var middle = from + Long.highestOneBit(to - from - 1);
        if (size <= middle) {
            addSubproof(size, from, middle, isWhole, proof);
            proof.add(range(middle, to));
        } else {
            addSubproof(size, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }
}
