package org.gongdan.subsidy.transparency.read;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.database.BinaryRows;
import org.gongdan.subsidy.transparency.LoggedEvent;
import org.gongdan.subsidy.transparency.tree.TreeHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Events as the store keeps them, in the order of their commits. */
@Component
class StoredEvents {

    private static final String COLUMNS = """
            select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                   payload_revision, payload, meta_data
            from domain_event\s""";

    private final JdbcTemplate jdbc;

    StoredEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What the log keeps of an event. */
    record Leaf(long position, TreeHash hash, String name) {}

    /** Without making texts of bytes that are hashed as they are. */
    List<Leaf> leavesAfter(long position, int most) {
        return find(
                "where global_index > ? order by global_index limit ?",
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, most);
                },
                StoredEvents::leaf);
    }

    /** @param last itself included */
    List<LoggedEvent> between(long position, long last) {
        return find(
                "where global_index > ? and global_index <= ? order by global_index",
                statement -> {
                    statement.setLong(1, position);
                    statement.setLong(2, last);
                },
                StoredEvents::event);
    }

    Optional<LoggedEvent> at(long position) {
        return at(List.of(position)).stream().findFirst();
    }

    /** In the order of the store; those that are gone are left out. */
    List<LoggedEvent> at(Collection<Long> positions) {
        return find(
                "where global_index = any (?) order by global_index",
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("bigint", positions.toArray())),
                StoredEvents::event);
    }

    private <T> List<T> find(String which, PreparedStatementSetter values, RowMapper<T> mapper) {
        return jdbc.query(
                connection -> {
                    var statement = BinaryRows.prepare(connection, COLUMNS + which);
                    values.setValues(statement);
                    return statement;
                },
                mapper);
    }

    private static Leaf leaf(ResultSet row, int number) throws SQLException {
        var position = row.getLong(1);
        var columns = Arrays.asList(
                octets(row, 2),
                octets(row, 3),
                octets(row, 5),
                octets(row, 6),
                octets(row, 7),
                octets(row, 8),
                octets(row, 9),
                octets(row, 10));
        return new Leaf(
                position,
                TreeHash.ofLeaf(LoggedEvent.leaf(position, row.getLong(4), columns)),
                LoggedEvent.nameOf(row.getString(7)));
    }

    private static @Nullable ByteBuffer octets(ResultSet row, int column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    private static LoggedEvent event(ResultSet row, int number) throws SQLException {
        var metadata = row.getBytes(10);
        return new LoggedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                ByteBuffer.wrap(row.getBytes(9)),
                metadata == null ? null : ByteBuffer.wrap(metadata));
    }
}
