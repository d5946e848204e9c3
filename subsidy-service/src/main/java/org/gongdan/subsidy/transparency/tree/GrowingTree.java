package org.gongdan.subsidy.transparency.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds leaves at the end of a tree that is kept in tiles, and says which tiles changed. */
public final class GrowingTree {

    private final Map<Integer, Row> rows = new LinkedHashMap<>();
    private final Map<Key, Tile> changed = new LinkedHashMap<>();
    private final Tiles tiles;
    private long size;

    /** Where tiles are kept. */
    @FunctionalInterface
    public interface Tiles {

        /** The tile, full or not; null when it has no hash yet. */
        @Nullable
        Tile find(int level, long number);
    }

    private record Key(int level, long number) {}

    /** The last tile of a level, that is not full. */
    private record Row(long number, List<TreeHash> hashes) {}

    /** @param size how many leaves the tree has already */
    public GrowingTree(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    public long size() {
        return size;
    }

    public void add(TreeHash leaf) {
        add(0, leaf);
        size++;
    }

    /** Tiles that are new or have grown since this tree was opened. */
    public List<Tile> changed() {
        rows.forEach((level, row) -> {
            if (!row.hashes().isEmpty()) {
                changed.put(new Key(level, row.number()), new Tile(level, row.number(), row.hashes()));
            }
        });
        return List.copyOf(changed.values());
    }

    private void add(int level, TreeHash hash) {
        var row = rows.computeIfAbsent(level, this::lastRow);
        row.hashes().add(hash);
        if (row.hashes().size() == Tile.WIDTH) {
            var full = new Tile(level, row.number(), row.hashes());
            changed.put(new Key(level, row.number()), full);
            rows.put(level, new Row(row.number() + 1, new ArrayList<>()));
            add(level + 1, full.subtree(Tile.HEIGHT, 0));
        }
    }

    private Row lastRow(int level) {
        var count = size >> (Tile.HEIGHT * level);
        var number = count / Tile.WIDTH;
        var width = Math.toIntExact(count % Tile.WIDTH);
        if (width == 0) {
            return new Row(number, new ArrayList<>());
        }
        var kept = tiles.find(level, number);
        if (kept == null || kept.hashes().size() < width) {
            throw new IllegalStateException("tile " + number + " of level " + level + " is missing");
        }
        return new Row(number, new ArrayList<>(kept.hashes().subList(0, width)));
    }
}
