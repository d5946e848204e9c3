package org.gongdan.subsidy.transparency.read;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongdan.subsidy.transparency.EventLog.Signed;
import org.gongdan.subsidy.transparency.tree.Checkpoint;
import org.gongdan.subsidy.transparency.tree.MerkleTree;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.gongdan.subsidy.transparency.tree.ProofCheck;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.gongdan.subsidy.transparency.tree.TiledNodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets the log grow and signs it: at most half a minute after an event, and at once after those that decide about money.
 * It never signs a log that does not begin with the one it signed before; that would be a second past.
 */
@Component("log")
class LogSigning implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LogSigning.class);

    private final LogGrowth growth;
    private final LogTiles tiles;
    private final Checkpoints checkpoints;
    private final NoteSigner signer;
    private final Clock clock;
    private final Duration interval;
    private boolean momentous;
    private volatile String fault = "";

    /** @param interval how long an event may wait for a signature; the promise is a minute */
    LogSigning(
            LogGrowth growth,
            LogTiles tiles,
            Checkpoints checkpoints,
            NoteSigner signer,
            Clock clock,
            @Value("${gongdan.log.sign-every:PT30S}") Duration interval) {
        this.growth = growth;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.clock = clock;
        this.interval = interval;
    }

    @Scheduled(fixedDelayString = "${gongdan.log.look-every:PT1S}")
    synchronized void look() {
        try {
            var grown = growth.grow();
            momentous |= grown.isMomentous();
            while (grown.isBehind()) {
                grown = growth.grow();
                momentous |= grown.isMomentous();
            }
            if (grown.size() > 0) {
                signIfDue(grown.size());
            }
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("The log cannot grow: {}", gone.getMessage());
        } catch (IllegalStateException damaged) {
            report(String.valueOf(damaged.getMessage()));
        }
    }

    @Override
    public Health health() {
        return fault.isEmpty()
                ? Health.up().withDetail("size", growth.size()).build()
                : Health.down().withDetail("fault", fault).build();
    }

    private void signIfDue(long size) {
        var last = checkpoints.latest();
        var isNew = last.isEmpty() || last.get().checkpoint().size() < size;
        var isDue = momentous
                || last.isEmpty()
                || !last.get().signedAt().plus(interval).isAfter(clock.instant());
        if (!isNew || !isDue) {
            return;
        }
        var tree = new MerkleTree(new TiledNodes(tiles));
        var root = tree.root(size);
        if (last.isPresent() && !continues(last.get(), tree, size)) {
            report("the log of " + size + " leaves does not begin with the signed one of "
                    + last.get().checkpoint().size());
            return;
        }
        var checkpoint = new Checkpoint(signer.key().name(), size, root);
        var signature = signer.sign(checkpoint.text(), clock.instant());
        checkpoints.save(checkpoint, new SignedNote(checkpoint.text(), List.of(signature)));
        momentous = false;
    }

    private boolean continues(Signed last, MerkleTree tree, long size) {
        var before = last.checkpoint();
        var proof = tree.consistency(before.size(), size);
        return signer.key().signed(last.note())
                && ProofCheck.isPrefix(before.size(), before.root(), size, tree.root(size), proof);
    }

    private void report(String found) {
        if (!found.equals(fault)) {
            LOG.error("The log is not signed any more: {}", found);
            fault = found;
        }
    }
}
