package org.gongdan.subsidy.transparency.read;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.transparency.EventLog;
import org.gongdan.subsidy.transparency.LoggedEvent;
import org.gongdan.subsidy.transparency.TransparencyRefusal;
import org.gongdan.subsidy.transparency.tree.MerkleTree;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.gongdan.subsidy.transparency.tree.Tile;
import org.gongdan.subsidy.transparency.tree.TiledNodes;
import org.gongdan.subsidy.transparency.tree.TreeHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class LogQueries implements EventLog {

    private static final int AT_ONCE = 250;

    private final LogTiles tiles;
    private final StoredEvents events;
    private final Checkpoints checkpoints;
    private final LogGrowth growth;
    private final LogConfiguration.Witnesses witnesses;

    LogQueries(
            LogTiles tiles,
            StoredEvents events,
            Checkpoints checkpoints,
            LogGrowth growth,
            LogConfiguration.Witnesses witnesses) {
        this.tiles = tiles;
        this.events = events;
        this.checkpoints = checkpoints;
        this.growth = growth;
        this.witnesses = witnesses;
    }

    @Override
    public long size() {
        return growth.size();
    }

    @Override
    public Optional<Signed> latest() {
        return checkpoints.latest();
    }

    @Override
    public Optional<Signed> firstWith(long leaf) {
        return checkpoints.after(leaf, 1).stream().findFirst();
    }

    @Override
    public Optional<Signed> firstWitnessedWith(long leaf) {
        return checkpoints.witnessedAfter(leaf);
    }

    @Override
    public List<NoteKey> witnesses() {
        return witnesses.keys();
    }

    @Override
    public List<Signed> checkpoints(int most) {
        return checkpoints.newest(most);
    }

    @Override
    public Optional<Tile> tile(int level, long number) {
        return Optional.ofNullable(tiles.find(level, number));
    }

    @Override
    public Optional<Leaf> leafAt(long position) {
        return tiles.around(position).flatMap(leaves -> {
            var place = leaves.positions().indexOf(position);
            return place < 0
                    ? Optional.empty()
                    : Optional.of(new Leaf(
                            leaves.tile().number() * Tile.WIDTH + place,
                            position,
                            leaves.tile().hashes().get(place)));
        });
    }

    @Override
    public Inclusion inclusion(long position, @Nullable Long wanted) {
        var leaf = leafAt(position).orElseThrow(() -> notYet(position));
        var size = wanted == null
                ? latest().orElseThrow(() -> new CommandRefused(TransparencyRefusal.NO_CHECKPOINT))
                        .checkpoint()
                        .size()
                : wanted;
        if (size > size()) {
            throw CommandRefused.at("size", TransparencyRefusal.SIZE_INVALID, size, size());
        }
        if (leaf.index() >= size) {
            throw notYet(position);
        }
        var tree = new MerkleTree(new TiledNodes(tiles));
        var event = events.at(position).orElseThrow(() -> notYet(position));
        return new Inclusion(leaf, event, size, tree.root(size), tree.inclusion(leaf.index(), size));
    }

    @Override
    public void inclusions(SortedSet<Long> positions, long size, Consumer<Inclusion> each) {
        if (size > size()) {
            throw CommandRefused.at("size", TransparencyRefusal.SIZE_INVALID, size, size());
        }
        var root = new MerkleTree(new TiledNodes(tiles)).root(size);
        var all = List.copyOf(positions);
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            // tiles are kept for these only, so that memory does not grow with the number of proofs
            var tree = new MerkleTree(new TiledNodes(tiles));
            var found = events.at(some).stream().collect(Collectors.toMap(LoggedEvent::position, event -> event));
            for (var position : some) {
                var leaf =
                        leafAt(position).filter(known -> known.index() < size).orElseThrow(() -> notYet(position));
                var event = found.get(position);
                if (event == null) {
                    throw notYet(position);
                }
                each.accept(new Inclusion(leaf, event, size, root, tree.inclusion(leaf.index(), size)));
            }
        }
    }

    @Override
    public List<TreeHash> consistency(long from, long to) {
        var size = size();
        if (from <= 0 || from > to || to > size) {
            throw CommandRefused.at("from", TransparencyRefusal.SIZE_INVALID, from + "–" + to, size);
        }
        return new MerkleTree(new TiledNodes(tiles)).consistency(from, to);
    }

    @Override
    public void cosign(SignedNote note) {
        var ours = checkpoints.newest(1_000).stream()
                .filter(signed -> signed.note().text().equals(note.text()))
                .findFirst()
                .orElseThrow(() -> CommandRefused.at("note", TransparencyRefusal.COSIGNATURE_INVALID));
        var taken = 0;
        for (var signature : note.signatures()) {
            if (witnesses.keys().stream().anyMatch(key -> isBy(key, note.text(), signature))) {
                checkpoints.save(ours.checkpoint().size(), signature);
                taken++;
            }
        }
        if (taken == 0) {
            throw CommandRefused.at("note", TransparencyRefusal.COSIGNATURE_INVALID);
        }
    }

    private static boolean isBy(NoteKey key, String text, SignedNote.Signature signature) {
        return key.signed(new SignedNote(text, List.of(signature)));
    }

    private static CommandRefused notYet(long position) {
        return new CommandRefused(TransparencyRefusal.NOT_LOGGED_YET, position);
    }
}
