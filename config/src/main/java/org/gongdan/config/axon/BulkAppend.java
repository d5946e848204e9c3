package org.gongdan.config.axon;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Appends a long history to the event store at once, by COPY in one transaction: all of it is stored or nothing.
 *
 * <p>The lock of every append is taken before the first number is drawn and held until the commit, so that nobody else
 * draws a number in between, and readers find the whole history in its order, or none of it. In an empty store the
 * keys are dropped and made again at the end, in the same transaction; a duplicate then fails the whole; and rows are
 * written frozen, so that no vacuum has to write all of them once more. Whoever reads or appends meanwhile waits for the
 * commit, which is why this is for a system that is being set up.
 */
public final class BulkAppend implements AutoCloseable {

    private static final byte[] HEAD = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] TAIL = {-1, -1};
    private static final int LOCK = 4829;

    private final Connection connection;
    private final boolean intoEmpty;
    private final List<String> keys = new ArrayList<>();
    private @Nullable CopyIn copy;
    private long written;

    private BulkAppend(Connection connection, boolean intoEmpty) {
        this.connection = connection;
        this.intoEmpty = intoEmpty;
    }

    /**
     * Waits until nobody else appends. The connection is ours until {@link #close}, which does not close it.
     *
     * @throws NotAlone while a service handles events, or has not handled all there are: its reactions would act on
     *     what is only told here
     */
    public static BulkAppend begin(Connection connection) throws SQLException, NotAlone {
        connection.setAutoCommit(false);
        run(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
        var head = head(connection);
        try {
            HistoryTokens.requireQuiet(head, connection);
        } catch (NotAlone somebody) {
            connection.rollback();
            connection.setAutoCommit(true);
            throw somebody;
        }
        return new BulkAppend(connection, head == 0);
    }

    /** A service works on the store, or has work left in it. */
    public static final class NotAlone extends Exception {
        private static final long serialVersionUID = 1L;

        NotAlone(String group) {
            super(group);
        }
    }

    /** Whether the store held no event when this began. */
    public boolean intoEmpty() {
        return intoEmpty;
    }

    /** Writes rows behind those before; one thread at a time. */
    public void write(EventRows rows) throws SQLException {
        var target = copy == null ? open() : copy;
        target.writeToCopy(rows.bytes(), 0, rows.length());
        written += rows.count();
    }

    /**
     * Makes the keys again and commits.
     *
     * @param groups processing groups; each takes what was written as a replay, so that read models take it in, and
     *     reactions, which have no part in a replay, do not do again what it says they did
     * @return how many events were written
     */
    public long finish(Collection<String> groups) throws SQLException {
        if (copy != null) {
            copy.writeToCopy(TAIL, 0, TAIL.length);
            copy.endCopy();
            copy = null;
        }
        if (!keys.isEmpty()) {
            run(connection, "set local maintenance_work_mem = '512MB'");
            run(connection, "set local max_parallel_maintenance_workers = 2");
            run(connection, "alter table domain_event " + String.join(", ", keys));
        }
        if (written > 0) {
            HistoryTokens.coverUpTo(head(connection), groups, connection);
        }
        connection.commit();
        connection.setAutoCommit(true);
        run(connection, "vacuum (analyze) domain_event");
        return written;
    }

    /** Takes everything back unless it was finished. */
    @Override
    public void close() throws SQLException {
        if (!connection.getAutoCommit()) {
            if (copy != null && copy.isActive()) {
                copy.cancelCopy();
            }
            connection.rollback();
        }
    }

    private CopyIn open() throws SQLException {
        if (intoEmpty) {
            dropKeys();
            // a table may only be filled with frozen rows by the transaction that emptied it
            run(connection, "truncate table domain_event");
        }
        var opened = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                   payload_type, payload_revision, payload, meta_data)
                from stdin (format binary, freeze %s)""".formatted(intoEmpty));
        opened.writeToCopy(HEAD, 0, HEAD.length);
        copy = opened;
        return opened;
    }

    private void dropKeys() throws SQLException {
        var drops = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
                        where conrelid = 'domain_event'::regclass and contype in ('p', 'u') order by conname""")) {
            while (found.next()) {
                drops.add("drop constraint " + found.getString(1));
                keys.add("add constraint " + found.getString(1) + " " + found.getString(2));
            }
        }
        if (!drops.isEmpty()) {
            run(connection, "alter table domain_event " + String.join(", ", drops));
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(global_index), 0) from domain_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
