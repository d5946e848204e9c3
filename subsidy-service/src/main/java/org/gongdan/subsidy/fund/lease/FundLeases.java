package org.gongdan.subsidy.fund.lease;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.gongdan.config.axon.CommandMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who serves which busy fund, as this process knows it. A fund that many commands reach here and that nobody serves is
 * taken; what was taken is kept for as long as it is busy, and lost a few seconds after the process has died. Only the
 * tick asks the database: a command pays nothing.
 */
final class FundLeases {

    /** Commands in one tick that make a fund worth a lease. */
    private static final int BUSY = 10;

    private static final Duration LEASE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final String node;
    private final Map<String, AtomicInteger> uses = new ConcurrentHashMap<>();
    private volatile Map<String, String> holders = Map.of();
    private volatile long knownUntil;

    FundLeases(JdbcClient jdbc) {
        this(jdbc, CommandMetadata.THIS_NODE);
    }

    FundLeases(JdbcClient jdbc, String node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    private record Held(String fundId, String node) {}

    /** The other process that serves the fund now, if one does. */
    Optional<String> otherServer(String fund) {
        var holder = System.nanoTime() < knownUntil ? holders.get(fund) : null;
        return holder == null || holder.equals(node) ? Optional.empty() : Optional.of(holder);
    }

    /** A command to the fund is handled here; many of them make it worth a lease. */
    void used(String fund) {
        uses.computeIfAbsent(fund, _ -> new AtomicInteger()).incrementAndGet();
    }

    boolean servesAny() {
        return holders.containsValue(node);
    }

    boolean isAlive(String other) {
        return holders.containsValue(other);
    }

    /** Takes and keeps the busy funds, and learns who serves the others. */
    void tick() {
        var busy = uses.entrySet().stream()
                .filter(use -> use.getValue().getAndSet(0) >= BUSY)
                .map(Map.Entry::getKey)
                .toList();
        uses.values().removeIf(count -> count.get() == 0);
        if (!busy.isEmpty()) {
            take(busy);
        }
        var begun = System.nanoTime();
        var now = jdbc
                .sql("select fund_id, node from fund_lease where until > now()")
                .query((row, _) -> new Held(row.getString("fund_id"), row.getString("node")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Held::fundId, Held::node));
        holders = now;
        knownUntil = begun + LEASE.toNanos();
    }

    /** Gives up everything, so that others need not wait for it to run out. */
    void release() {
        jdbc.sql("delete from fund_lease where node = :node")
                .param("node", node)
                .update();
    }

    private void take(List<String> funds) {
        jdbc.sql("""
                        insert into fund_lease (fund_id, node, until)
                        select fund, :node, now() + make_interval(secs => :seconds)
                        from unnest(cast(:funds as text[])) as fund order by fund
                        on conflict (fund_id) do update set node = excluded.node, until = excluded.until
                        where fund_lease.node = excluded.node or fund_lease.until < now()""")
                .param("node", node)
                .param("seconds", LEASE.toSeconds())
                .param("funds", funds.toArray(String[]::new))
                .update();
    }
}
