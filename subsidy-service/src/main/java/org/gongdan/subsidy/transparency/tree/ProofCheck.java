package org.gongdan.subsidy.transparency.tree;

import java.util.Iterator;
import java.util.List;

/** Checks proofs without the tree, by the algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2. */
public final class ProofCheck {

    private ProofCheck() {}

    /** Whether a tree of that size and root has this leaf at this place. */
    public static boolean holds(TreeHash leaf, long index, long size, List<TreeHash> path, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var place = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = TreeHash.ofNode(sibling, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.ofNode(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of the second size and root begins with the tree of the first. */
    public static boolean isPrefix(long first, TreeHash firstRoot, long second, TreeHash root, List<TreeHash> proof) {
        if (first <= 0 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && firstRoot.equals(root);
        }
        var hashes = proof.iterator();
        // a complete first tree is a node of the second, and its root need not be told
        TreeHash start;
        if (Long.bitCount(first) == 1) {
            start = firstRoot;
        } else if (hashes.hasNext()) {
            start = hashes.next();
        } else {
            return false;
        }
        return leadsToBoth(new Walk(first, second, start), hashes, firstRoot, root);
    }

    private static boolean leadsToBoth(Walk walk, Iterator<TreeHash> hashes, TreeHash firstRoot, TreeHash root) {
        while (hashes.hasNext()) {
            if (walk.last == 0) {
                return false;
            }
            walk.step(hashes.next());
        }
        return walk.last == 0 && walk.first.equals(firstRoot) && walk.second.equals(root);
    }

    /** Goes from the last leaf of the first tree up to both roots. */
    private static final class Walk {
        private long place;
        private long last;
        private TreeHash first;
        private TreeHash second;

        Walk(long firstSize, long secondSize, TreeHash start) {
            place = firstSize - 1;
            last = secondSize - 1;
            while ((place & 1) == 1) {
                up();
            }
            first = start;
            second = start;
        }

        void step(TreeHash hash) {
            if ((place & 1) == 1 || place == last) {
                first = TreeHash.ofNode(hash, first);
                second = TreeHash.ofNode(hash, second);
                while ((place & 1) == 0 && place != 0) {
                    up();
                }
            } else {
                second = TreeHash.ofNode(second, hash);
            }
            up();
        }

        private void up() {
            place >>= 1;
            last >>= 1;
        }
    }
}
