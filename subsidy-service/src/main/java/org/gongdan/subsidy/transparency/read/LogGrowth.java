package org.gongdan.subsidy.transparency.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.subsidy.transparency.tree.GrowingTree;
import org.gongdan.subsidy.transparency.tree.Tile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes events over into the log, in the order of the store. Events become visible in the order of their positions,
 * because every append holds one lock until it has committed; so none can come later before the last one taken.
 */
@Component
class LogGrowth {

    /** What decides about money, and what an auditor waits for. */
    static final String MOMENTOUS = "TierApproved,ClaimApproved,BatchPrepared,BatchApproved,PackRequested";

    private static final int BATCH = 2_000;
    private static final long LOCK = 6962;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final StoredEvents events;
    private final LogTiles tiles;
    private final Set<String> momentous;

    /** @param momentous events after which the log is signed at once, by the last part of their name */
    LogGrowth(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            StoredEvents events,
            LogTiles tiles,
            @Value("${gongdan.log.sign-after:" + MOMENTOUS + "}") Set<String> momentous) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.events = events;
        this.tiles = tiles;
        this.momentous = Set.copyOf(momentous);
    }

    /**
     * @param size of the log now
     * @param isMomentous whether something was taken over after which the log is to be signed at once
     * @param isBehind whether there may be more to take over
     */
    record Grown(long size, boolean isMomentous, boolean isBehind) {}

    /** Takes over a batch; another node that does so at the same time makes this one find nothing to do. */
    Grown grow() {
        var grown = transactions.execute(_ -> hasTurn() ? take() : new Grown(size(), false, false));
        return java.util.Objects.requireNonNull(grown);
    }

    long size() {
        return tiles.last().map(LogTiles.Leaves::size).orElse(0L);
    }

    private boolean hasTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private Grown take() {
        var last = tiles.last();
        var size = last.map(LogTiles.Leaves::size).orElse(0L);
        var found = events.leavesAfter(last.map(LogTiles.Leaves::lastPosition).orElse(0L), BATCH);
        if (found.isEmpty()) {
            return new Grown(size, false, false);
        }
        var tree = new GrowingTree(tiles, size);
        Map<Long, List<Long>> positions = new HashMap<>();
        last.ifPresent(each -> positions.put(each.tile().number(), new ArrayList<>(each.positions())));
        for (var event : found) {
            positions
                    .computeIfAbsent(tree.size() / Tile.WIDTH, _ -> new ArrayList<>())
                    .add(event.position());
            tree.add(event.hash());
        }
        tiles.save(tree.changed(), positions);
        var isMomentous = found.stream().anyMatch(event -> momentous.contains(event.name()));
        return new Grown(tree.size(), isMomentous, found.size() == BATCH);
    }
}
