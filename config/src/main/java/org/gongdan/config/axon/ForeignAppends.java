package org.gongdan.config.axon;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Drops a cached aggregate as soon as another process has appended to its stream. The database picks out what this
 * process did not append itself: an event processor would read and parse every event of its own to find nothing. No
 * append can be passed by, because their numbers are in the order of their commits.
 */
final class ForeignAppends implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignAppends.class);

    private final JdbcClient jdbc;
    private final Cache aggregateCache;
    private final Duration delay;
    private final byte[] node = CommandMetadata.THIS_NODE.getBytes(StandardCharsets.UTF_8);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("foreign-appends").daemon().factory());
    private long position;
    private boolean failing;
    private volatile boolean running;

    ForeignAppends(JdbcClient jdbc, Cache aggregateCache, Duration delay) {
        this.jdbc = jdbc;
        this.aggregateCache = aggregateCache;
        this.delay = delay;
    }

    /** What was appended before this process started is in no cache. */
    @Override
    public void start() {
        position = head();
        running = true;
        clock.scheduleWithFixedDelay(this::look, delay.toMillis(), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything handles a command, and after everything has ended. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void look() {
        try {
            var head = head();
            if (head > position) {
                foreign(head).forEach(aggregateCache::remove);
                position = head;
            }
            failing = false;
        } catch (DataAccessException | TransactionException gone) {
            if (!failing && running) {
                LOG.warn("Cannot see what other processes append: {}", gone.getMessage());
            }
            failing = true;
        }
    }

    private long head() {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event")
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> foreign(long head) {
        return jdbc.sql("""
                        select distinct aggregate_identifier from domain_event
                        where global_index > :position and global_index <= :head
                          and coalesce(position(cast(:node as bytea) in meta_data), 0) = 0""")
                .param("position", position)
                .param("head", head)
                .param("node", node)
                .query(String.class)
                .list();
    }
}
