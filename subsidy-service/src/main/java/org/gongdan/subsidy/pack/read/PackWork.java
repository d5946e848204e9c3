package org.gongdan.subsidy.pack.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gongdan.subsidy.pack.PackId;
import org.gongdan.subsidy.pack.PackScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each requested pack to one node, and to another when that one is not heard of for a minute. */
@Component
public class PackWork {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    PackWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A pack to be put together.
     *
     * @param attempts this one included
     */
    public record Task(
            PackId pack,
            PackScope scope,
            String requestedBy,
            String requestedByName,
            Instant requestedAt,
            int attempts) {}

    /** The oldest that nobody puts together. */
    public Optional<Task> take() {
        return jdbc.sql("""
                        with free as (
                            select * from pack
                             where status = 'REQUESTED'
                               and not exists (select from pack_work
                                                where pack_id = pack.id and leased_until > :now)
                             order by requested_at, id limit 1
                        ), taken as (
                            insert into pack_work (pack_id, node, leased_until, attempts, done, total)
                            select id, :node, :until, 1, 0, 0 from free
                            on conflict (pack_id) do update
                               set node = excluded.node, leased_until = excluded.leased_until,
                                   attempts = pack_work.attempts + 1, done = 0, total = 0
                             where pack_work.leased_until <= :now
                            returning pack_id, attempts
                        )
                        select free.*, taken.attempts from free join taken on taken.pack_id = free.id""")
                .param("now", at(clock.instant()))
                .param("until", at(clock.instant().plus(LEASE)))
                .param("node", node)
                .query((row, _) -> new Task(
                        new PackId(row.getString("id")),
                        PackQueries.scope(row.getString("scope")),
                        row.getString("requested_by"),
                        row.getString("requested_by_name"),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts")))
                .optional();
    }

    /** Says how far it has come, which also says that this node is still at it. */
    public void reached(PackId pack, long done, long total) {
        jdbc.sql("""
                        update pack_work set done = :done, total = :total, leased_until = :until
                         where pack_id = :pack and node = :node""")
                .param("pack", pack.value())
                .param("node", node)
                .param("done", done)
                .param("total", total)
                .param("until", at(clock.instant().plus(LEASE)))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
