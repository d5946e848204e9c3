package org.gongdan.subsidy.transparency.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.gongdan.subsidy.transparency.LogVerification;
import org.gongdan.subsidy.transparency.LoggedEvent;
import org.gongdan.subsidy.transparency.tree.GrowingTree;
import org.gongdan.subsidy.transparency.tree.MerkleTree;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.gongdan.subsidy.transparency.tree.Tile;
import org.gongdan.subsidy.transparency.tree.TiledNodes;
import org.springframework.stereotype.Component;

/** Reads the store tile by tile, and builds the tree anew from the leaves as they were logged. */
@Component
class StoreComparison implements LogVerification {

    private final LogTiles tiles;
    private final StoredEvents events;
    private final Checkpoints checkpoints;
    private final NoteSigner signer;

    StoreComparison(LogTiles tiles, StoredEvents events, Checkpoints checkpoints, NoteSigner signer) {
        this.tiles = tiles;
        this.events = events;
        this.checkpoints = checkpoints;
        this.signer = signer;
    }

    @Override
    public Result verify(LongConsumer progress) {
        var faults = new ArrayList<Fault>();
        Map<Long, Map<Integer, Tile>> rebuilt = new HashMap<>();
        GrowingTree.Tiles kept = (level, number) -> level == 0
                ? tiles.find(0, number)
                : rebuilt.getOrDefault(number, Map.of()).get(level);
        var size = 0L;
        var position = 0L;
        for (var leaves = tiles.leaves(0); leaves.isPresent(); leaves = tiles.leaves(size / Tile.WIDTH)) {
            compare(leaves.get(), position, faults);
            position = leaves.get().lastPosition();
            var tree = new GrowingTree(kept, size);
            leaves.get().tile().hashes().forEach(tree::add);
            size = tree.size();
            tree.changed().stream()
                    .filter(tile -> tile.level() > 0)
                    .forEach(tile -> rebuilt.computeIfAbsent(tile.number(), _ -> new HashMap<>())
                            .put(tile.level(), tile));
            progress.accept(size);
            if (size % Tile.WIDTH != 0) {
                break;
            }
        }
        rebuilt.values().forEach(row -> row.values().forEach(tile -> compare(tile, faults)));
        var signed = compareSigned(kept, size, faults);
        return new Result(size, signed, faults);
    }

    private void compare(LogTiles.Leaves leaves, long after, List<Fault> faults) {
        var stored = new HashMap<Long, LoggedEvent>();
        events.between(after, leaves.lastPosition()).forEach(event -> stored.put(event.position(), event));
        for (var place = 0; place < leaves.positions().size(); place++) {
            var position = leaves.positions().get(place);
            var event = stored.remove(position);
            if (event == null) {
                add(faults, new Fault(Kind.EVENT_MISSING, position, null));
            } else if (!event.hash().equals(leaves.tile().hashes().get(place))) {
                add(faults, new Fault(Kind.EVENT_CHANGED, position, null));
            }
        }
        stored.keySet().stream().sorted().forEach(position -> add(faults, new Fault(Kind.EVENT_ADDED, position, null)));
    }

    private void compare(Tile rebuilt, List<Fault> faults) {
        if (!rebuilt.equals(tiles.find(rebuilt.level(), rebuilt.number()))) {
            add(
                    faults,
                    new Fault(
                            Kind.TREE_DAMAGED,
                            null,
                            (rebuilt.number() * Tile.WIDTH) << (Tile.HEIGHT * rebuilt.level())));
        }
    }

    private long compareSigned(GrowingTree.Tiles kept, long size, List<Fault> faults) {
        var compared = 0L;
        var last = 0L;
        for (var page = checkpoints.after(last, 500); !page.isEmpty(); page = checkpoints.after(last, 500)) {
            for (var signed : page) {
                var checkpoint = signed.checkpoint();
                last = checkpoint.size();
                compared++;
                if (!signer.key().signed(signed.note())) {
                    add(faults, new Fault(Kind.SIGNATURE_INVALID, null, last));
                } else if (last > size
                        || !new MerkleTree(new TiledNodes(kept)).root(last).equals(checkpoint.root())) {
                    add(faults, new Fault(Kind.ROOT_DIFFERS, null, last));
                }
            }
        }
        return compared;
    }

    private static void add(List<Fault> faults, Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }
}
