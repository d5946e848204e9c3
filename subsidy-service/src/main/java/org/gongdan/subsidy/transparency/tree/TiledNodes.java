package org.gongdan.subsidy.transparency.tree;

import java.util.HashMap;
import java.util.Map;

/** The hashes of subtrees, from tiles; each tile is fetched once. For one proof, or one walk, by one thread. */
public final class TiledNodes implements MerkleTree.Nodes {

    private final GrowingTree.Tiles tiles;
    private final Map<Long, Map<Integer, Tile>> fetched = new HashMap<>();

    public TiledNodes(GrowingTree.Tiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public TreeHash node(int level, long index) {
        var row = level / Tile.HEIGHT;
        var height = level % Tile.HEIGHT;
        var first = index << height;
        var number = first / Tile.WIDTH;
        var tile = fetched.computeIfAbsent(number, _ -> new HashMap<>()).computeIfAbsent(row, _ -> fetch(row, number));
        return tile.subtree(height, Math.toIntExact(index % (Tile.WIDTH >> height)));
    }

    private Tile fetch(int level, long number) {
        var tile = tiles.find(level, number);
        if (tile == null) {
            throw new IllegalStateException("tile " + number + " of level " + level + " is missing");
        }
        return tile;
    }
}
