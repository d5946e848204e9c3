package org.gongdan.subsidy.transparency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.gongdan.subsidy.transparency.tree.Checkpoint;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.gongdan.subsidy.transparency.tree.Tile;
import org.gongdan.subsidy.transparency.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/** The log as readers see it: checkpoints, tiles, and proofs that one event or one earlier log is part of it. */
public interface EventLog {

    /** How many events are in the log; those of the last second may not be. */
    long size();

    /** The newest signed state, with the signatures of witnesses that have seen it. */
    Optional<Signed> latest();

    /** The first signed state that has this leaf. */
    Optional<Signed> firstWith(long leaf);

    /** The first signed state that has this leaf and that a witness has signed too. */
    Optional<Signed> firstWitnessedWith(long leaf);

    /** The newest first. */
    List<Signed> checkpoints(int most);

    /** Keys of those whose signatures beside the log's own are taken. */
    List<NoteKey> witnesses();

    Optional<Tile> tile(int level, long number);

    /** The leaf of the event at this position of the store; empty while it is not in the log. */
    Optional<Leaf> leafAt(long position);

    /**
     * Proves that the log of a size has the event at this position of the store.
     *
     * @param size of the log; the newest checkpoint's when null
     */
    Inclusion inclusion(long position, @Nullable Long size);

    /**
     * Proves many events, in the order of the store, a few hundred in memory at a time.
     *
     * @param positions of events that are all in the log of this size
     */
    void inclusions(SortedSet<Long> positions, long size, Consumer<Inclusion> each);

    /**
     * Proves that the log of the greater size begins with the smaller.
     *
     * @throws org.gongdan.subsidy.shared.CommandRefused unless 0 < from ≤ to ≤ size()
     */
    List<TreeHash> consistency(long from, long to);

    /**
     * Takes the signature of a witness over a checkpoint.
     *
     * @throws org.gongdan.subsidy.shared.CommandRefused unless it is that of a known witness over a checkpoint of ours
     */
    void cosign(SignedNote note);

    /** @param index from 0, in the order of the store */
    record Leaf(long index, long position, TreeHash hash) {}

    /** A checkpoint with its signatures and when it was signed. */
    record Signed(Checkpoint checkpoint, SignedNote note, Instant signedAt) {}

    /**
     * One event's way to the root.
     *
     * @param event as it is in the store now; its hash need not be that of the leaf, and then it was changed
     */
    record Inclusion(Leaf leaf, LoggedEvent event, long size, TreeHash root, List<TreeHash> path) {}
}
